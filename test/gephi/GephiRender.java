import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.util.logging.LogManager;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Draws a graph file with Gephi's preview, places and colours as the file says: java GephiRender FILE.gexf FILE.svg */
public class GephiRender {
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        LogManager.getLogManager().reset(); // NetBeans chats on stderr

        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(new File(arguments[0]).getAbsoluteFile());
        container.getLoader().setAutoScale(false);
        imports.process(container, new DefaultProcessor(), workspace);

        PreviewModel preview = Lookup.getDefault().lookup(PreviewController.class).getModel(workspace);
        PreviewProperties look = preview.getProperties();
        look.putValue(PreviewProperty.BACKGROUND_COLOR, Color.WHITE);
        look.putValue(PreviewProperty.MARGIN, 8f);
        look.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        look.putValue(PreviewProperty.NODE_LABEL_FONT, new Font("DejaVu Sans", Font.PLAIN, 15));
        look.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
        look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 4f);
        look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 80f);
        look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR, new DependantColor(Color.WHITE));
        look.putValue(PreviewProperty.NODE_BORDER_WIDTH, 1f);
        look.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.ORIGINAL));
        look.putValue(PreviewProperty.EDGE_THICKNESS, 2f);
        look.putValue(PreviewProperty.EDGE_CURVED, false);
        look.putValue(PreviewProperty.EDGE_OPACITY, 70f);
        Lookup.getDefault().lookup(ExportController.class).exportFile(new File(arguments[1]).getAbsoluteFile());
        System.exit(0); // NetBeans leaves threads behind that would keep the process alive
    }
}
