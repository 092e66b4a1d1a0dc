// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** The law under which a provision is given. */
public enum Law {
    WMO_2015,
    JEUGDWET,
    PARTICIPATIEWET,
    IOAW,
    IOAZ,
    BIJZONDERE_BIJSTAND,
    BBZ,
    WGS,
    LEERPLICHTWET,
    WET_INBURGERING,
    NATIONAL_SV,
    LOCAL_SCHEME
}
