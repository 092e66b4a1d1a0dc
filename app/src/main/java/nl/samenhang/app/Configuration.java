// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.mappings.json.SupplierFormat;
import nl.samenhang.policy.Policy;
import nl.samenhang.policy.PolicyFaultsException;
import nl.samenhang.policy.yaml.Faults;
import nl.samenhang.policy.yaml.YamlFile;
import nl.samenhang.routes.RouteFile;
import nl.samenhang.routes.RouteRules;

/** Everything that an administrator changes, checked as a whole: it all holds, or nothing of it does. */
public record Configuration(
        Settings settings, Directory directory, List<RouteFile> routes, Policy policy, List<SupplierFormat> formats) {

    /**
     * Reads the config folder.
     *
     * @throws ConfigurationFaultsException with every fault of every file, as {@code file:line:column: what, what it has to be}
     */
    public static Configuration load(Path folder) {
        List<String> faults = new ArrayList<>();
        Optional<Settings> settings = settings(folder, faults);
        Optional<Directory> directory = directory(folder, faults);
        List<RouteFile> routes = routes(folder.resolve("routes"));
        faults.addAll(RouteRules.breaches(RouteFile.withShipped(routes)));
        directory.ifPresent(d -> unreachable(d, routes).forEach(faults::add));
        settings.ifPresent(s -> directory
                .filter(d -> s.jmsPort().isEmpty() && !d.jms().isEmpty())
                .ifPresent(d -> faults.add("parties.yaml:1:1: jms needs the port of jms in samenhang.yaml")));
        settings.flatMap(Settings::birthdays)
                .filter(telling -> directory.isPresent())
                .ifPresent(telling -> Stream.concat(Stream.of(telling.as()), telling.tell().stream())
                        .filter(name -> directory.get().parties().named(name).isEmpty())
                        .forEach(name -> faults.add("samenhang.yaml:1:1: coming-of-age names " + name
                                + ", which parties.yaml has to hold")));
        Optional<Policy> policy = policy(folder.resolve("policy"), faults);
        List<SupplierFormat> formats = directory
                .map(d -> Formats.read(folder.resolve("formats"), d.parties(), faults))
                .orElse(List.of());
        if (!faults.isEmpty()) {
            throw new ConfigurationFaultsException(faults);
        }
        return new Configuration(
                settings.orElseThrow(), directory.orElseThrow(), routes, policy.orElseThrow(), formats);
    }

    private static Optional<Settings> settings(Path folder, List<String> faults) {
        Faults found = new Faults();
        Optional<Settings> settings =
                YamlFile.root(folder.resolve("samenhang.yaml"), found).map(e -> SettingsFile.read(e, folder));
        found.all().forEach(f -> faults.add(f.toString()));
        return settings;
    }

    private static Optional<Directory> directory(Path folder, List<String> faults) {
        Faults found = new Faults();
        Optional<Directory> directory =
                YamlFile.root(folder.resolve("parties.yaml"), found).map(Directory::read);
        found.all().forEach(f -> faults.add(f.toString()));
        return directory;
    }

    /** An outbound route needs a party with an address. */
    private static List<String> unreachable(Directory directory, List<RouteFile> routes) {
        return routes.stream()
                .filter(r -> r.receiver().isPresent())
                .filter(r -> r.receiver()
                        .flatMap(name -> directory.parties().named(name))
                        .filter(directory::isReachable)
                        .isEmpty())
                .map(
                        r -> r.origin()
                                + ":1:1: goes to a party that parties.yaml has to hold, with an endpoint or with jms: [receives]")
                .toList();
    }

    private static List<RouteFile> routes(Path folder) {
        return Files.isDirectory(folder) ? RouteFile.in(folder) : List.of();
    }

    private static Optional<Policy> policy(Path folder, List<String> faults) {
        try {
            return Optional.of(Policy.builtIn(Files.isDirectory(folder) ? List.of(folder) : List.of()));
        } catch (PolicyFaultsException e) {
            e.faults().forEach(f -> faults.add(f.toString()));
            return Optional.empty();
        }
    }
}
