package damlam.whistleblowing.web;

import java.util.List;

/// Who asks many hearings, as their page shows it.
public record InquirerView(boolean me, String what, List<String> against) {}
