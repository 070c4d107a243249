package damlam.cli;

import damlam.dispatch.UnreadableFileException;
import damlam.form.Deviation;
import damlam.form.FormCheck;
import damlam.form.FormFix;
import damlam.form.FormFix.Fixed;
import damlam.form.FormRule;
import damlam.form.FormWords;
import damlam.form.UnfitFileException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `dispatch check FILE [--lang vi|en] [--fixed COPY]`: a line for each deviation from the law's layout, and a copy
/// without those that need no decision.
final class CheckCommand {
    /// In bytes.
    private static final long LARGEST = 50L << 20;

    private static final String USAGE =
            "'dispatch check' needs one DOCX file, and knows only --lang vi, --lang en and --fixed COPY.docx";

    private final String file;
    private final Locale language;
    private final PrintStream out;

    private CheckCommand(String file, Locale language, PrintStream out) {
        this.file = file;
        this.language = language;
        this.out = out;
    }

    static int run(List<String> args, PrintStream out) throws Refusal {
        String file = null;
        Locale language = language("vi");
        Path copy = null;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            boolean followed = i + 1 < args.size();
            if (arg.equals("--lang") && followed) {
                language = language(args.get(++i));
            } else if (arg.equals("--fixed") && followed) {
                copy = TargetFile.path(args.get(++i));
            } else if (file == null && !arg.startsWith("--")) {
                file = arg;
            } else {
                throw new Refusal(USAGE);
            }
        }
        if (file == null) {
            throw new Refusal(USAGE);
        }
        if (copy != null && copy.equals(TargetFile.path(file))) {
            throw new Refusal("the copy is the file itself; give it another name");
        }
        return new CheckCommand(file, language, out).run(copy);
    }

    private int run(@Nullable Path copy) throws Refusal {
        byte[] bytes = bytes();
        List<Deviation> found;
        if (copy == null) {
            found = asked(() -> FormCheck.check(bytes, name(), language));
            found.forEach(deviation -> say(deviation.line(language)));
        } else {
            Fixed fixed = asked(() -> FormFix.fix(bytes, name(), language));
            found = fixed.found();
            found.forEach(deviation -> say("%s; %s"
                    .formatted(
                            deviation.line(language),
                            FormWords.say(fixed.mended(deviation) ? "mended" : "byhand", language))));
            TargetFile.write(copy, fixed.docx());
        }
        if (found.isEmpty()) {
            say(FormWords.say("clean", language).formatted(FormRule.all().size()));
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

    private void say(String words) {
        out.println(file + ": " + words);
    }

    private String name() {
        return String.valueOf(Path.of(file).getFileName());
    }

    private byte[] bytes() throws Refusal {
        Path path = Refusal.existing(file);
        try {
            if (Files.size(path) > LARGEST) {
                throw new Refusal("%s: larger than 50 MB; check it without its pictures".formatted(file));
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw Refusal.unopened(file, e);
        }
    }

    private interface Question<T> {
        T ask() throws UnreadableFileException, UnfitFileException;
    }

    private <T> T asked(Question<T> question) throws Refusal {
        try {
            return question.ask();
        } catch (UnfitFileException e) {
            throw new Refusal(
                    switch (e.reason()) {
                        case NOT_DOCX ->
                            "%s: not a DOCX; only a DOCX has a layout that can be measured, so save it as one"
                                    .formatted(file);
                        case OF_THE_PARTY ->
                            "%s: of the Party, whose documents have a layout of their own; Decree 30/2020 is not applied to it"
                                    .formatted(file);
                    });
        } catch (UnreadableFileException e) {
            throw new Refusal("%s: %s".formatted(file, DispatchCommand.remedy(e.reason())));
        }
    }
}
