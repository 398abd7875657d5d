import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF over files: first argument the flavour (2b, ua1 …). One line a file: its name, tab, what is broken, or `ok`. */
public final class Verify {
  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(words[0]);
    for (int i = 1; i < words.length; i++) {
      try (InputStream stream = new FileInputStream(words[i]);
          PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        TreeMap<String, Integer> broken = new TreeMap<>();
        for (TestAssertion one : result.getTestAssertions()) {
          if (one.getStatus() != TestAssertion.Status.FAILED) continue;
          String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
          broken.merge(rule + " " + one.getLocation().getContext(), 1, Integer::sum);
        }
        String verdict = result.isCompliant() ? "ok" : "broken " + broken.keySet();
        System.out.println(words[i] + "\t" + verdict);
      }
    }
  }
}
