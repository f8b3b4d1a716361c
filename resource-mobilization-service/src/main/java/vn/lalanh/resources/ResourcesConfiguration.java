package vn.lalanh.resources;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lalanh.platform.work.Worker;
import vn.lalanh.resources.contribution.Placement;
import vn.lalanh.resources.donorinput.DonorInputService;
import vn.lalanh.resources.reservation.Allocation;
import vn.lalanh.resources.reservation.Steps;

/** The loop that works the fund. */
@Configuration(proxyBeanMethods = false)
class ResourcesConfiguration {

    @Bean
    Worker fund(
            DonorInputService inputs,
            Placement placement,
            Steps steps,
            Allocation allocation,
            FundSettings settings) {
        return new Worker(
                "fund", settings.pause(), new FundTurn(inputs, placement, steps, allocation));
    }
}
