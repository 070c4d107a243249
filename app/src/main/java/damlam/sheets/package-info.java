/// Tables from files in CSV or XLSX, as plain words: read whole, whatever their size or make, or refused with the
/// reason.
@NullMarked
package damlam.sheets;

import org.jspecify.annotations.NullMarked;
