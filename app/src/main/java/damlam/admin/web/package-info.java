/// The administrator's pages: units, people, posts, accounts, groups, authority, and lists brought in from files.
@NullMarked
package damlam.admin.web;

import org.jspecify.annotations.NullMarked;
