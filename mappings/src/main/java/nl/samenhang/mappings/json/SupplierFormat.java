// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.Mapping;
import nl.samenhang.mappings.UnreadableMessageException;

/**
 * One supplier's own JSON, with the JSLT that turns it into the message {@code household}. What is turned is held against the published
 * schema as if it had come so. The expression cannot read anything but the message.
 */
public final class SupplierFormat {

    /** 1 MB: what a format makes of a message may be many times its size. */
    public static final int MAX_BYTES = 1_000_000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** What a message gives it has to give again, since a message is read twice: when it comes and when it leaves the queue. */
    private static final Pattern NOT_PURE = Pattern.compile("\\b(now|random|uuid)\\s*\\(");

    private static final List<Function> FUNCTIONS = List.of(new FactFunction(), new AbsentFunction());

    private final MessageType type;
    private final String party;
    private final Expression expression;
    private final Allowance allowance;
    private final Mapping mapping;

    private SupplierFormat(String name, String party, String member, Expression expression, Allowance allowance) {
        this.type = new MessageType("format-" + name);
        this.party = party;
        this.expression = expression;
        this.allowance = allowance;
        HouseholdMessage message = new HouseholdMessage(type);
        this.mapping = new Mapping(
                type,
                "member:" + member,
                EnumSet.complementOf(EnumSet.of(Domain.UNKNOWN)),
                HouseholdMessage.PLACES,
                (bytes, provenance) -> message.read(turned(bytes), provenance),
                message);
    }

    /** What is wrong with a format, and where in its JSLT; 1:1 where it is not in there. */
    public static final class FaultyFormatException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        FaultyFormatException(int line, int column, String requirement) {
            super(requirement);
            this.line = Math.max(1, line);
            this.column = Math.max(1, column);
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    /**
     * Compiles a format.
     *
     * @param name lower case letters, digits and hyphens, at most 30
     * @param party whose messages these are, by its name in the register of parties
     * @param member a member of the root by which its messages are known
     * @throws FaultyFormatException if it does not compile, or asks for what is not there
     */
    public static SupplierFormat compile(String name, String party, String member, String jslt)
            throws FaultyFormatException {
        if (!NAME.matcher(name).matches() || !MEMBER.matcher(member).matches()) {
            throw new FaultyFormatException(
                    1, 1, "the name has to be lower case letters, digits and hyphens, and the member a name");
        }
        var impure = NOT_PURE.matcher(jslt);
        if (impure.find()) {
            int line = 1
                    + (int) jslt.substring(0, impure.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new FaultyFormatException(
                    line, 1, "'" + impure.group(1) + "' has to go: the same message has to give the same household");
        }
        Allowance allowance = new Allowance();
        try {
            Expression expression = new Parser(new StringReader(jslt))
                    .withSource(name)
                    .withFunctions(FUNCTIONS)
                    .withObjectFilter(allowance)
                    .withResourceResolver(module -> {
                        throw new JsltException("import has to go: a format is one file");
                    })
                    .compile();
            return new SupplierFormat(name, party, member, expression, allowance);
        } catch (JsltException e) {
            throw new FaultyFormatException(
                    e.getLine(), e.getColumn(), "has to be JSLT: " + e.getMessageWithoutLocation());
        }
    }

    /** {@code format-} and its name. */
    public MessageType type() {
        return type;
    }

    /** Whose messages these are. */
    public String party() {
        return party;
    }

    /** Reads the supplier's messages, and writes them as the message {@code household}. */
    public Mapping mapping() {
        return mapping;
    }

    private JsonNode turned(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw fault("has to have at most " + MAX_BYTES + " bytes");
        }
        JsonNode supplied = SafeJson.read(bytes);
        try {
            return allowance.within(() -> expression.apply(supplied));
        } catch (JsltException | StackOverflowError | IllegalArgumentException e) {
            // The texts of these quote what was found, so that nothing of them goes on.
            throw fault("has to be a message that the format of this supplier can turn, within its limits");
        }
    }

    private static UnreadableMessageException fault(String requirement) {
        return new UnreadableMessageException(List.of(new Finding(1, "JSLT", "/", requirement)));
    }
}
