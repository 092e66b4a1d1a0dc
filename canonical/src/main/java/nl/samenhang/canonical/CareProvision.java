// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * Care or support under the Wmo 2015 or the Jeugdwet (iStandaarden: ToegewezenProduct).
 *
 * @param assignmentNumber unique for the municipality within a law; 0 to 999999999
 * @param providerReference the provider's own number of the request that this honours
 * @param productCategory WMO020 or JZ020
 * @param productCode from the list agreed by contract
 * @param assignedAt the moment that orders versions of one assignment (iStandaarden OP080)
 * @param changeReason WMO002 or JZ002
 */
public record CareProvision(
        Existence existence,
        Fact<Integer> assignmentNumber,
        Fact<String> providerReference,
        Fact<Code> productCategory,
        Fact<Code> productCode,
        Fact<LocalDateTime> assignedAt,
        Fact<Code> changeReason,
        Fact<Volume> volume,
        Fact<Money> budget,
        Fact<String> remark)
        implements Provision {

    @Override
    public CareProvision with(Existence other) {
        return new CareProvision(
                other,
                assignmentNumber,
                providerReference,
                productCategory,
                productCode,
                assignedAt,
                changeReason,
                volume,
                budget,
                remark);
    }

    @Override
    public CareProvision retain(Set<Field> permitted) {
        return new CareProvision(
                existence.retain(permitted),
                assignmentNumber.keep(Field.CARE_ASSIGNMENT_NUMBER, permitted),
                providerReference.keep(Field.CARE_PROVIDER_REFERENCE, permitted),
                productCategory.keep(Field.CARE_PRODUCT, permitted),
                productCode.keep(Field.CARE_PRODUCT, permitted),
                assignedAt.keep(Field.CARE_ASSIGNED_AT, permitted),
                changeReason.keep(Field.CARE_CHANGE_REASON, permitted),
                volume.keep(Field.CARE_VOLUME, permitted),
                budget.keep(Field.CARE_BUDGET, permitted),
                remark.keep(Field.CARE_REMARK, permitted));
    }
}
