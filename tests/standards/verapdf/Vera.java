import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Vera FLAVOURS FILE.pdf…, for example Vera ua1,2a release.pdf
 *
 * Prints a line for each rule of veraPDF that a file breaks, with the first place where it does,
 * and at last how many validations were made.
 */
class Vera {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        int made = 0;
        for (int i = 1; i < arguments.length; i++) {
            for (String flavour : arguments[0].split(",")) {
                String place = arguments[i] + ": veraPDF " + flavour;
                try {
                    if (validate(arguments[i], PDFAFlavour.fromString(flavour), place)) made++;
                } catch (Exception error) {
                    System.out.println(place + ": " + error);
                }
            }
        }
        System.out.println("validations: " + made);
    }

    /** Whether there is a verdict. A file that is compliant leaves no line. */
    private static boolean validate(String file, PDFAFlavour flavour, String place) throws Exception {
        try (InputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                broken.putIfAbsent(rule, assertion.getMessage() + " at " + assertion.getLocation().getContext());
            }
            broken.forEach((rule, fault) -> System.out.println(place + ": " + rule + ": " + fault));
            if (!result.isCompliant() && broken.isEmpty()) System.out.println(place + ": not compliant");
            return true;
        }
    }
}
