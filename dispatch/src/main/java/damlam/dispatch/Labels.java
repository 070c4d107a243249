package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "Đơn vị chủ trì: …", "Đơn vị phối hợp: …": who does a task and who helps, each behind its label, in lines below
/// the task or in one after the other.
final class Labels {
    private static final String START = "(?:^|[.;] |[-+*\u2022\u2013] )";
    private static final String WHO = "(?:cac )?(?:don vi|co quan|bo phan|phong|to chuc|ca nhan)? ?";
    private static final Pattern LEAD = Pattern.compile(
            START + WHO + "(?:chu tri|dau moi|chiu trach nhiem|thuc hien)(?: chinh| thuc hien| tham muu)?: *([^.;]+)");
    private static final Pattern WITH = Pattern.compile(START + WHO + "phoi hop(?: thuc hien)?: *([^.;]+)");

    private Labels() {}

    /// Names behind the label of who leads; empty where there is none.
    static Scopes.Found in(List<MappedText> paragraphs, Scopes scopes) {
        List<String> leads = new ArrayList<>();
        List<Span> words = new ArrayList<>();
        List<String> with = new ArrayList<>();
        for (MappedText text : paragraphs) {
            Matcher lead = LEAD.matcher(text.folded());
            if (leads.isEmpty() && lead.find()) {
                leads.addAll(scopes.named(text.text.substring(lead.start(1), lead.end(1))));
                words.add(text.span(lead.start(1), lead.end(1)));
            }
            Matcher help = WITH.matcher(text.folded());
            if (with.isEmpty() && help.find()) {
                with.addAll(scopes.named(text.text.substring(help.start(1), help.end(1))));
            }
        }
        return new Scopes.Found(leads, leads.isEmpty() ? List.of() : words, with, false);
    }
}
