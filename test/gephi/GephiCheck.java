import com.google.gson.GsonBuilder;
import java.awt.Color;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.gephi.filters.api.FilterController;
import org.gephi.filters.api.Range;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder.DynamicRangeFilter;
import org.gephi.filters.spi.FilterBuilder;
import org.gephi.graph.api.AttributeUtils;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.ElementIterable;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens graph files with Gephi's own code, without a display, and prints what Gephi made of them as JSON.
 *
 * java GephiCheck MERGE WINDOWS FILE...
 *   MERGE    what to do with parallel edges of one kind: an EdgeMergeStrategy, or DEFAULT for what Gephi does unasked
 *   WINDOWS  FROM..TO,FROM..TO: days to which the timeline is set, one after the other; "-" for none
 *   FILE...  appended to one workspace as the desktop does (nodes.csv, then edges.csv)
 */
public class GephiCheck {
    private static final ImportController IMPORTS = Lookup.getDefault().lookup(ImportController.class);

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        LogManager.getLogManager().reset(); // NetBeans chats on stderr

        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();

        List<Object> issues = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            issues.addAll(open(new File(arguments[i]).getAbsoluteFile(), arguments[0], workspace, i == 2));
        }

        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Interval bounds = model.getTimeBounds();
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("issues", issues);
        seen.put("dynamic", model.isDynamic());
        seen.put("low", printDay(model, bounds.getLow()));
        seen.put("high", printDay(model, bounds.getHigh()));
        seen.put("nodes", describeNodes(model));
        seen.put("edges", describeEdges(model));
        seen.put("windows", describeWindows(model, workspace, bounds, arguments[1]));

        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(new GsonBuilder().disableHtmlEscaping().serializeNulls().create().toJson(seen));
        System.exit(0); // NetBeans leaves threads behind that would keep the process alive
    }

    /** Imports one file; gives the issues of the report, each as level and text. */
    private static List<Object> open(File file, String merge, Workspace workspace, boolean first) {
        Container container;
        try {
            container = IMPORTS.importFile(file);
        } catch (Exception problem) {
            throw new IllegalStateException("Gephi cannot import " + file, problem);
        }
        if (container == null) throw new IllegalStateException("Gephi has no importer for " + file);
        if (!merge.equals("DEFAULT")) container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.valueOf(merge));
        container.getLoader().setAutoScale(false);
        container.verify(); // the desktop calls it, process() does not
        Report report = container.getReport(); // process() puts another report in its place
        IMPORTS.process(container, first ? new DefaultProcessor() : new AppendProcessor(), workspace);

        report.close();
        List<Object> issues = new ArrayList<>();
        for (Iterator<Issue> each = report.getIssues(1000); each.hasNext();) {
            Issue issue = each.next();
            issues.add(Map.of("level", issue.getLevel().name(), "text", issue.getMessage()));
        }
        return issues;
    }

    private static List<Object> describeNodes(GraphModel model) {
        List<Object> nodes = new ArrayList<>();
        for (Node node : model.getGraph().getNodes()) {
            Map<String, Object> one = describe(model, node, node.getColor());
            one.put("x", node.x());
            one.put("y", node.y());
            one.put("size", node.size());
            nodes.add(one);
        }
        return nodes;
    }

    private static List<Object> describeEdges(GraphModel model) {
        List<Object> edges = new ArrayList<>();
        for (Edge edge : model.getGraph().getEdges()) {
            Map<String, Object> one = describe(model, edge, edge.getColor());
            one.put("source", edge.getSource().getId());
            one.put("target", edge.getTarget().getId());
            one.put("directed", edge.isDirected());
            one.put("kind", edge.getTypeLabel());
            one.put("weight", edge.getWeight());
            edges.add(one);
        }
        return edges;
    }

    private static Map<String, Object> describe(GraphModel model, Element element, Color colour) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Column column : element.getTable()) {
            Object value = element.getAttribute(column);
            boolean plain = value == null || value instanceof Number || value instanceof String || value instanceof String[];
            attributes.put(column.getId(), plain ? value : AttributeUtils.print(value, model.getTimeFormat(), model.getTimeZone()));
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", element.getId());
        one.put("label", element.getLabel());
        one.put("colour", List.of(colour.getRed(), colour.getGreen(), colour.getBlue()));
        one.put("attributes", attributes);
        return one;
    }

    /** What the timeline shows in each window: it uses the Dynamic Range filter, keeping what has no time. */
    private static List<Object> describeWindows(GraphModel model, Workspace workspace, Interval bounds, String windows) {
        List<Object> shown = new ArrayList<>();
        if (windows.equals("-")) return shown;
        FilterController filters = Lookup.getDefault().lookup(FilterController.class);
        FilterBuilder[] builders = new DynamicRangeBuilder().getBuilders(workspace);
        if (builders.length == 0) throw new IllegalStateException("Gephi sees no time in the graph");
        for (String window : windows.split(",")) {
            String[] days = window.split("\\.\\.");
            DynamicRangeFilter filter = (DynamicRangeFilter) builders[0].getFilter(workspace);
            filter.setKeepNull(true);
            filter.setRange(new Range(parseDay(model, days[0]), parseDay(model, days[1]), bounds.getLow(), bounds.getHigh()));
            Graph view = model.getGraph(filters.filter(filters.createQuery(filter)));
            shown.add(Map.of("window", window, "nodes", ids(view.getNodes()), "edges", ids(view.getEdges())));
        }
        return shown;
    }

    private static List<Object> ids(ElementIterable<? extends Element> elements) {
        List<Object> ids = new ArrayList<>();
        for (Element element : elements) ids.add(element.getId());
        return ids;
    }

    private static double parseDay(GraphModel model, String day) {
        return AttributeUtils.parseDateTime(day, model.getTimeZone());
    }

    private static String printDay(GraphModel model, double time) {
        return Double.isInfinite(time) ? null : AttributeUtils.printTimestampInFormat(time, model.getTimeFormat(), model.getTimeZone());
    }
}
