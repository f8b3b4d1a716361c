package vn.lalanh.resources.campaign.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.resources.campaign.Campaign;
import vn.lalanh.resources.campaign.Campaign.OpenCampaign;
import vn.lalanh.resources.campaign.CampaignService;
import vn.lalanh.resources.campaign.Campaigns;

@RestController
@RequestMapping("/campaigns")
class CampaignController {

    private final Campaigns campaigns;
    private final CampaignService service;

    CampaignController(Campaigns campaigns, CampaignService service) {
        this.campaigns = campaigns;
        this.service = service;
    }

    @PostMapping
    @RolesAllowed("FUNDRAISER")
    ResponseEntity<CampaignView> open(@Valid @RequestBody NewCampaign campaign, Caller caller) {
        var command =
                new OpenCampaign(
                        campaign.name(),
                        campaign.provinceCode(),
                        campaign.from(),
                        campaign.until());
        return Answers.created(
                URI.create("/campaigns/" + command.id()),
                service.open(command, caller.asking(campaign)),
                state -> CampaignView.of(command.id(), state));
    }

    @GetMapping("/{id}")
    @RolesAllowed({"FUNDRAISER", "TREASURER", "AUDITOR"})
    ResponseEntity<CampaignView> get(@PathVariable String id) {
        return Answers.of(campaigns.find(id), state -> CampaignView.of(id, state));
    }

    record NewCampaign(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Pattern(regexp = "[0-9]{2}") String provinceCode,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    record CampaignView(
            String id, String name, String provinceCode, LocalDate from, LocalDate until) {
        static CampaignView of(String id, Campaign campaign) {
            return switch (campaign) {
                case Campaign.Absent _ -> throw new IllegalStateException("not opened: " + id);
                case Campaign.Open s ->
                        new CampaignView(id, s.name(), s.provinceCode(), s.from(), s.until());
            };
        }
    }
}
