// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * What shows, without the trail, that one record is on it: its line, and the hashes that lead from it to a signed root (RFC 6962,
 * 2.1.1). Its form as JSON is in docs/AUDIT-FORMAT.md.
 *
 * @param line the record as it is stored, without its line feed
 * @param path the hashes of the other branches in base64, from the leaf up
 * @param checkpoint the newest signed statement, five lines
 * @param vkey the public key, one line without its line feed
 */
public record TrailProof(long place, String line, List<String> path, String checkpoint, String vkey) {

    public TrailProof {
        path = List.copyOf(path);
    }

    /**
     * Reads the proofs of these records. Takes memory and time for the hashes of the whole trail: 32 bytes and a microsecond a record.
     *
     * @return only of records that are under a checkpoint by now
     * @throws AuditUnavailableException if the trail cannot be read
     */
    public static List<TrailProof> read(Path folder, SortedSet<Long> places) {
        var files = new FolderFiles(folder);
        try {
            String checkpoint = newest(files);
            long size = checkpoint.isEmpty() ? 0 : Long.parseLong(checkpoint.split("\n", -1)[1]);
            var covered = places.headSet(size);
            if (covered.isEmpty()) {
                return List.of();
            }
            var paths = new InclusionPaths(leaves(files, size), covered);
            String vkey = Files.readString(files.vkey()).strip();
            var proofs = new ArrayList<TrailProof>();
            try (var lines = new LineReader(files.entries())) {
                for (long place = 0; place <= covered.last(); place++) {
                    byte[] line = lines.next().orElseThrow(() -> new IOException("a line is missing"));
                    if (covered.contains(place)) {
                        proofs.add(new TrailProof(place, new String(line, UTF_8), paths.of(place), checkpoint, vkey));
                    }
                }
            }
            return List.copyOf(proofs);
        } catch (IOException | IllegalArgumentException e) {
            throw new AuditUnavailableException("audit trail " + folder + " cannot be read", e);
        }
    }

    /** How many records the checkpoint covers. */
    public long size() {
        return Long.parseLong(checkpoint.split("\n", -1)[1]);
    }

    /** The hash of the line, 32 bytes in base64. */
    public String leaf() {
        return Base64.getEncoder().encodeToString(Hashes.leaf(line.getBytes(UTF_8)));
    }

    /** Whether the line leads to the root, and the holder of the key signed that root. */
    public boolean holds() {
        try {
            String[] note = checkpoint.split("\n", -1);
            var hashes = path.stream().map(Base64.getDecoder()::decode).toList();
            byte[] root = InclusionPaths.root(Hashes.leaf(line.getBytes(UTF_8)), place, size(), hashes);
            return Arrays.equals(root, Base64.getDecoder().decode(note[2])) && signed(note);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private boolean signed(String[] note) {
        byte[] key = Base64.getDecoder().decode(vkey.split("\\+", 3)[2]);
        byte[] signature = Base64.getDecoder().decode(note[4].substring(note[4].lastIndexOf(' ') + 1));
        byte[] text = (note[0] + "\n" + note[1] + "\n" + note[2] + "\n").getBytes(UTF_8);
        return signature.length == 68 && key.length == 33 && Ed25519.verify(signature, 4, key, 1, text, 0, text.length);
    }

    private static String newest(FolderFiles files) throws IOException {
        String all = Files.readString(files.checkpoints());
        String[] lines = all.substring(0, all.lastIndexOf('\n') + 1).split("(?<=\n)", -1);
        int whole =
                (all.isEmpty() ? 0 : (int) all.chars().filter(c -> c == '\n').count()) / 5 * 5;
        return whole == 0 ? "" : String.join("", Arrays.asList(lines).subList(whole - 5, whole));
    }

    private static byte[] leaves(FolderFiles files, long size) throws IOException {
        try (var in = Files.newInputStream(files.leaves())) {
            byte[] leaves = in.readNBytes(Math.toIntExact(32 * size));
            if (leaves.length != 32 * size) {
                throw new IOException("leaves are missing");
            }
            return leaves;
        }
    }
}
