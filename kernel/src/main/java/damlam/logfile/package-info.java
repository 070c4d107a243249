/// Reads event logs from files into columns: CSV, XES and Parquet, mapped by a profile, and the native log of
/// moves.
///
/// Files are told apart by what is in them. Every reader cuts its file into rows of the cells that the profile
/// asks for ([Cells]); a [RowEncoder] gives each cell a number of its own; [Batch]es of numbers are put
/// together, in the order of the file, in one `EventLogBuilder`. CSV is cut and encoded on several threads, and
/// the result does not depend on how many.
@NullMarked
package damlam.logfile;

import org.jspecify.annotations.NullMarked;
