package damlam.documents.web;

import damlam.documents.Bears;
import damlam.documents.Version;
import damlam.signatures.Verdict;
import java.util.List;

/// One version of a document, named by what its file bears.
///
/// @param bears `documents.bears.<name>` says it
/// @param verdicts on the signatures of its file, the first made first
public record KeptVersion(Version version, Bears bears, List<Verdict> verdicts) {}
