package vn.lalanh.assessment.casework;

import java.time.Instant;
import vn.lalanh.assessment.norm.Stage;

/** By when a stage must be over. */
public record Due(Stage stage, Instant at) {}
