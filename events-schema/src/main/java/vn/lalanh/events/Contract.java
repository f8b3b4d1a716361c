package vn.lalanh.events;

/**
 * One line of the catalogue: a version of an event, under its name on the wire.
 *
 * @param type CloudEvents type, {@code vn.lalanh.assessment.case-approved.v1}; a constant, never a class's name
 * @param folder where schema and examples lie below {@code contracts/}: {@code assessment/case-approved/v1}
 * @param topic the one topic it is published to; for donors the pattern with {@code *} for the key
 * @param record the Java record it decodes to
 */
public record Contract(
        String type, String folder, String topic, Class<? extends ContractEvent> record) {

    static Contract of(
            String context,
            String event,
            int version,
            String topic,
            Class<? extends ContractEvent> record) {
        return new Contract(
                "vn.lalanh." + context + "." + event + ".v" + version,
                context + "/" + event + "/v" + version,
                topic,
                record);
    }

    /** Where the schema of this version is published; the CloudEvents attribute {@code dataschema}. */
    public String dataSchema() {
        return "https://lalanh.vn/contracts/" + folder + "/schema.json";
    }
}
