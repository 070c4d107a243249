/// Words that the database may keep and not read: encrypted under keys that lie in files of the server's account.
@NullMarked
package damlam.vault;

import org.jspecify.annotations.NullMarked;
