/** Households over HTTP, one at a time and by the file. Every read of personal data is on record before it is answered. */
@NullMarked
package vn.lalanh.registry.household.web;

import org.jspecify.annotations.NullMarked;
