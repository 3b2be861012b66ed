// HeidelTime on sentences: a line in is «2023-05-22 TAB text», a line out its TIMEX3, each «start,stop,value,mod», separated by tabs.
//   java -cp 'LIB/*' HeidelTime.java CONFIG < lines
import de.unihd.dbs.heideltime.standalone.*;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.util.*;
import java.util.regex.*;

public class HeidelTime {
  static final Pattern PART = Pattern.compile("<TIMEX3([^>]*)>|</TIMEX3>|<TIMEX3INTERVAL[^>]*>|</TIMEX3INTERVAL>|&(amp|lt|gt|quot|apos);|(.)", Pattern.DOTALL);

  static String attribute(String tag, String name) {
    Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  public static void main(String[] arguments) throws Exception {
    HeidelTimeStandalone program = new HeidelTimeStandalone(Language.RUSSIAN, DocumentType.NEWS, OutputType.TIMEML, arguments[0], POSTagger.NO);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
    for (String line; (line = in.readLine()) != null; ) {
      String[] parts = line.split("\t", 2);
      Date day = Date.from(LocalDate.parse(parts[0]).atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
      String xml = program.process(parts[1], day);
      int from = xml.indexOf("<TimeML>") + "<TimeML>".length();
      String body = xml.substring(from, xml.lastIndexOf("</TimeML>"));
      // the text stands between line breaks of the program's own
      body = body.replaceAll("^\\s+", "");
      StringBuilder text = new StringBuilder();
      List<String> found = new ArrayList<>();
      int start = 0;
      String tag = "";
      for (Matcher part = PART.matcher(body); part.find(); ) {
        String piece = part.group();
        if (piece.startsWith("<TIMEX3 ")) { start = text.length(); tag = piece; }
        else if (piece.equals("</TIMEX3>")) found.add(start + "," + text.length() + "," + attribute(tag, "value") + "," + attribute(tag, "mod"));
        else if (part.group(2) != null) text.append("&".equals(piece) ? "&" : " ");
        else if (part.group(3) != null) text.append(piece);
      }
      out.println("TIMEX3\t" + String.join("\t", found));
    }
  }
}
