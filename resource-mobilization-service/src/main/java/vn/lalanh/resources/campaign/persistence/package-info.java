/**
 * Campaigns in MongoDB.
 */
@NullMarked
package vn.lalanh.resources.campaign.persistence;

import org.jspecify.annotations.NullMarked;
