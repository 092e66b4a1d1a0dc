// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

/** What the simulated Bijstandsregelingen says. Municipality 0243; the code of the column (kolom) is invented, as its list is not public. */
final class SuwinetAnswers {

    /** The daughter of 20 of the reference family, who lives on her own. */
    static final String DAUGHTER = "999990032";

    private static final String SISTER = "999990044";
    private static final String BRON = "<Bron><CdKolomSuwi>1</CdKolomSuwi><CdPartijSuwi>0243</CdPartijSuwi></Bron>";

    private SuwinetAnswers() {}

    static String about(String person) {
        return person.equals(DAUGHTER) ? benefit(person) : response("<f:NietsGevonden/>");
    }

    static String otherThan(String person) {
        return person.equals(DAUGHTER) ? SISTER : DAUGHTER;
    }

    static String notEntitled() {
        return response("<f:NietGerechtigd/>");
    }

    static String failed(String code) {
        return response("<f:FWI><Fout><Code>" + code + "</Code><Tekst>gesimuleerd</Tekst>"
                + "<Bron><DN>CN=simulator</DN></Bron></Fout></f:FWI>");
    }

    /** A benefit for somebody who lives alone: 1090.71 euro a month, paid in full, nobody to share the cost with. */
    static String benefit(String person) {
        return response("""
                <ClientSuwi><Burgerservicenr>%s</Burgerservicenr><CdLeefvorm>01</CdLeefvorm>
                <AanvraagUitkering><DatAanvraagUitkering>20260202</DatAanvraagUitkering><SzWet><CdSzWet>AB</CdSzWet></SzWet>%s
                </AanvraagUitkering>
                <Uitkeringsverhouding><DatBUitkeringsverhouding>20260202</DatBUitkeringsverhouding>
                <SzWet><CdSzWet>AB</CdSzWet></SzWet>
                <SpecifiekeGegevensBijstandUitk><AantKostendelers>0</AantKostendelers></SpecifiekeGegevensBijstandUitk>
                <Uitkeringsperiode><DatBUitkeringsperiode>20260202</DatBUitkeringsperiode><InkomstenBijstandUitkering>
                <BedrBetaalbaarGesteldeUitkering><CdMunteenheid>EUR</CdMunteenheid><CdPositiefNegatief>+</CdPositiefNegatief>
                <WaardeBedr>109071</WaardeBedr>
                <CdPeriodeEenheidGeldigheidBedr>06</CdPeriodeEenheidGeldigheidBedr></BedrBetaalbaarGesteldeUitkering>
                </InkomstenBijstandUitkering>
                <Normbedrag><CdSrtNormbedrag>01</CdSrtNormbedrag><CdMunteenheid>EUR</CdMunteenheid>
                <WaardeBedr>109071</WaardeBedr></Normbedrag></Uitkeringsperiode>%s</Uitkeringsverhouding></ClientSuwi>
                """.formatted(person, BRON, BRON));
    }

    private static String response(String content) {
        return "<b:BijstandsregelingenInfoResponse xmlns:b=\"http://bkwi.nl/SuwiML/Diensten/Bijstandsregelingen/v0500\""
                + " xmlns:f=\"http://bkwi.nl/SuwiML/FWI/v0205\">" + content + "</b:BijstandsregelingenInfoResponse>";
    }
}
