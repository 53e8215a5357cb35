package com.earlybird.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls of the house (docs/adr/0001). Each service's architecture test extends this. */
public abstract class ArchitectureRules {
    private static final List<String> SERVICES =
            List.of("customer", "order", "delivery", "billing", "notification");

    private final String service;
    private final JavaClasses production;

    protected ArchitectureRules(String rootPackage) {
        this.service = rootPackage.substring(rootPackage.lastIndexOf('.') + 1);
        this.production = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
    }

    @Test
    void the_domain_is_plain_java() {
        check(classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("com.earlybird.contracts.."))
                        .or(resideInAPackage("com.earlybird.platform.kernel.."))
                        .or(resideInAPackage("com.earlybird." + service + "..domain.."))));
    }

    @Test
    void the_domain_has_no_clock_of_its_own() {
        check(noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void use_cases_know_neither_http_nor_store_nor_topics() {
        check(noClasses()
                .that()
                .resideInAPackage("..app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.earlybird." + service + "..api..",
                        "com.earlybird." + service + "..store..",
                        "com.earlybird." + service + "..events..",
                        "com.mongodb..",
                        "org.bson..",
                        "org.apache.kafka..",
                        "jakarta.ws.rs.."));
    }

    @Test
    void api_store_and_events_do_not_know_each_other() {
        for (String room : List.of("api", "store", "events")) {
            List<String> others = List.of("api", "store", "events").stream()
                    .filter(other -> !other.equals(room))
                    .map(other -> "com.earlybird." + service + ".." + other + "..")
                    .toList();
            check(noClasses()
                    .that()
                    .resideInAPackage("com.earlybird." + service + ".." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new)));
        }
    }

    @Test
    void services_meet_only_through_contracts() {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "com.earlybird." + other + "..")
                .toArray(String[]::new);
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage(others));
    }

    @Test
    void every_endpoint_says_who_may_call_it() {
        check(methods()
                .that(areEndpoints())
                .and()
                // An interface with such methods is a client of somebody else's endpoints.
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should(sayWhoMayCall()));
    }

    @Test
    void money_is_never_floating_point() {
        check(noFields()
                .that()
                .haveNameMatching(".*([pP]aise|[aA]mount|[pP]rice|[tT]otal|[qQ]ty).*")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(production);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaMethod> areEndpoints() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are endpoints", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class);
                if (!said) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " is open to nobody knows whom"));
                }
            }
        };
    }
}
