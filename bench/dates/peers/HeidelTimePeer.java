import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.Base64;

/**
 * HeidelTime over many documents in one virtual machine: a line "YYYY-MM-DD BASE64-OF-TEXT" in, a line
 * "SECONDS BASE64-OF-TIMEML" out. Arguments: the configuration, and the tagger, TREETAGGER or NO.
 */
public class HeidelTimePeer {
  public static void main(String[] arguments) throws Exception {
    PrintStream answers = System.out;
    System.setOut(System.err); // HeidelTime talks
    HeidelTimeStandalone tagger =
        new HeidelTimeStandalone(
            Language.ENGLISH,
            DocumentType.NEWS,
            OutputType.TIMEML,
            arguments[0],
            POSTagger.valueOf(arguments[1]));
    SimpleDateFormat days = new SimpleDateFormat("yyyy-MM-dd");
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] parts = line.split(" ", 2);
      String text = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      long began = System.nanoTime();
      String timeml = tagger.process(text, days.parse(parts[0]));
      double seconds = (System.nanoTime() - began) / 1e9;
      byte[] answer = timeml.getBytes(StandardCharsets.UTF_8);
      answers.println(seconds + " " + Base64.getEncoder().encodeToString(answer));
      answers.flush();
    }
  }
}
