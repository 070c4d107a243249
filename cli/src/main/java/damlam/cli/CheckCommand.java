package damlam.cli;

import damlam.dispatch.UnreadableFileException;
import damlam.form.Deviation;
import damlam.form.FormCheck;
import damlam.form.FormRule;
import damlam.form.FormWords;
import damlam.form.UnfitFileException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `dispatch check FILE [--lang vi|en]`: a line for each deviation from the law's layout.
final class CheckCommand {
    /// In bytes.
    private static final long LARGEST = 50L << 20;

    private CheckCommand() {}

    static int run(List<String> args, PrintStream out) throws Refusal {
        boolean plain = args.size() == 1 && !args.getFirst().startsWith("--");
        boolean inLanguage = args.size() == 3 && args.get(1).equals("--lang");
        if (!plain && !inLanguage) {
            throw new Refusal("'dispatch check' needs one DOCX file, and knows only --lang vi or --lang en");
        }
        Locale language = language(inLanguage ? args.get(2) : "vi");
        String file = args.getFirst();
        List<Deviation> found = check(file, language);
        for (Deviation deviation : found) {
            out.println("%s: %s".formatted(file, deviation.line(language)));
        }
        if (found.isEmpty()) {
            out.println("%s: %s"
                    .formatted(
                            file,
                            FormWords.say("clean", language)
                                    .formatted(FormRule.all().size())));
        }
        return found.isEmpty() ? Main.OK : Main.DEVIATES;
    }

    private static Locale language(String name) throws Refusal {
        return switch (name) {
            case "vi" -> Locale.forLanguageTag("vi");
            case "en" -> Locale.ENGLISH;
            default -> throw new Refusal("--lang is vi or en, not '%s'".formatted(name));
        };
    }

    private static List<Deviation> check(String file, Locale language) throws Refusal {
        try {
            Path path = Refusal.existing(file);
            if (Files.size(path) > LARGEST) {
                throw new Refusal("%s: larger than 50 MB; check it without its pictures".formatted(file));
            }
            return FormCheck.check(Files.readAllBytes(path), String.valueOf(path.getFileName()), language);
        } catch (UnfitFileException e) {
            throw new Refusal(
                    "%s: not a DOCX; only a DOCX has a layout that can be measured, so save it as one".formatted(file));
        } catch (UnreadableFileException e) {
            throw new Refusal("%s: %s".formatted(file, DispatchCommand.remedy(e.reason())));
        } catch (IOException e) {
            throw Refusal.unopened(file, e);
        }
    }
}
