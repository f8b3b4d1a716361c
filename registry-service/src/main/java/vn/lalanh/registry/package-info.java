/**
 * Who lives where and with whom, who is served first, and where help is paid to.
 *
 * <p>The only service that holds names, identity numbers, addresses and accounts; none of them leaves it but in an audited
 * answer. Knows nothing of incidents, cases and money. Listens to nobody: everything comes from people over HTTP.
 */
@NullMarked
package vn.lalanh.registry;

import org.jspecify.annotations.NullMarked;
