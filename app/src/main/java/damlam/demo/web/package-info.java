/// What only the demonstration has: days that pass when its administrator says so.
@NullMarked
package damlam.demo.web;

import org.jspecify.annotations.NullMarked;
