package vn.lalanh.resources.donor.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.resources.donor.Donor;
import vn.lalanh.resources.donor.Donor.RegisterDonor;
import vn.lalanh.resources.donor.DonorService;
import vn.lalanh.resources.donor.Donors;

@RestController
@RequestMapping("/donors")
class DonorController {

    private final Donors donors;
    private final DonorService service;

    DonorController(Donors donors, DonorService service) {
        this.donors = donors;
        this.service = service;
    }

    @PostMapping
    @RolesAllowed("FUNDRAISER")
    ResponseEntity<DonorView> register(@Valid @RequestBody NewDonor donor, Caller caller) {
        var command = new RegisterDonor(donor.key(), donor.name(), donor.kind());
        return Answers.created(
                URI.create("/donors/" + Donor.idOf(donor.key())),
                service.register(command, caller.asking(donor)),
                DonorView::of);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"FUNDRAISER", "TREASURER", "AUDITOR"})
    ResponseEntity<DonorView> get(@PathVariable String id) {
        return Answers.of(donors.find(id), DonorView::of);
    }

    record NewDonor(
            @NotNull @Pattern(regexp = Donor.KEY) String key,
            @NotBlank @Size(max = 200) String name,
            Donor.@NotNull Kind kind) {}

    record DonorView(
            String id,
            String key,
            String name,
            Donor.Kind kind,
            String contributionsTopic,
            String answersTopic) {
        static DonorView of(Donor donor) {
            return switch (donor) {
                case Donor.Absent s -> throw new IllegalStateException("not registered: " + s.id());
                case Donor.Registered s ->
                        new DonorView(
                                s.id(),
                                s.key(),
                                s.name(),
                                s.kind(),
                                Topics.contributionsOf(s.key()),
                                Topics.answersTo(s.key()));
            };
        }
    }
}
