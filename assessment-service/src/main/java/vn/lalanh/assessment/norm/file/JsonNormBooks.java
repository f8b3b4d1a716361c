package vn.lalanh.assessment.norm.file;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.assessment.norm.Formula;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.norm.NormSettings;

/** Norm books from files. A book that is wrong in any way keeps the service from starting. */
@Component
class JsonNormBooks implements NormBooks {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Formula.class, FormulaByType.class)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build();

    private final List<NormBook> books;

    JsonNormBooks(NormSettings settings, ResourcePatternResolver files) throws IOException {
        List<NormBook> read = new ArrayList<>();
        for (Resource file : files.getResources(settings.books())) {
            read.add(read(file));
        }
        if (read.isEmpty()) {
            throw new NormBookUnusable(settings.books(), "no norm book is there");
        }
        read.sort(Comparator.comparing(NormBook::inForce));
        for (int i = 1; i < read.size(); i++) {
            NormBook before = read.get(i - 1);
            if (before.until() == null || !before.until().isBefore(read.get(i).inForce())) {
                throw new NormBookUnusable(
                        settings.books(),
                        before.id() + " and " + read.get(i).id() + " are in force on the same day");
            }
        }
        books = List.copyOf(read);
    }

    @Override
    public List<NormBook> all() {
        return books;
    }

    static NormBook read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename());
        try (InputStream json = file.getInputStream()) {
            return JSON.readValue(json, NormBook.class);
        } catch (JacksonException e) {
            Throwable rule = e.getCause();
            String what =
                    rule instanceof IllegalArgumentException
                            ? String.valueOf(rule.getMessage())
                            : e.getOriginalMessage() + " at " + e.getPathReference();
            throw new NormBookUnusable(name, what);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Formula.FixedAmount.class, name = "FIXED_VND"),
        @JsonSubTypes.Type(value = Formula.StandardMultiple.class, name = "STD_MULTIPLE"),
        @JsonSubTypes.Type(value = Formula.AmountPerDay.class, name = "VND_PER_DAY"),
        @JsonSubTypes.Type(
                value = Formula.RicePerPersonMonth.class,
                name = "KG_RICE_PER_PERSON_MONTH"),
        @JsonSubTypes.Type(value = Formula.ByNeed.class, name = "BY_NEED")
    })
    private interface FormulaByType {}
}
