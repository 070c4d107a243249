package damlam.whistleblowing.web;

import java.util.List;

/// A sign of reprisal as its page shows it.
///
/// @param after what came before it, with its address
/// @param typed what others say for themselves and no register bears out; it speaks against nothing
/// @param words of a report that brings it forward
public record SignView(
        String what, String after, String href, List<String> against, List<String> typed, String words) {}
