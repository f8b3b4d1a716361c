/**
 * Over HTTP: to print, to look at, and with a number once it is issued.
 */
@NullMarked
package vn.lalanh.assessment.decisiondocument.web;

import org.jspecify.annotations.NullMarked;
