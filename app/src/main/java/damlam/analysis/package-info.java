/// What the kernel's detectors find as the record grows: kept as signals, shown to those they concern, gone with a
/// reason.
@NullMarked
package damlam.analysis;

import org.jspecify.annotations.NullMarked;
