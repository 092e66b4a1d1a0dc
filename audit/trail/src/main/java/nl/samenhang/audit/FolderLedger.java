// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.util.List;

/** A folder of append-only files, written by whoever holds its lock. */
final class FolderLedger implements Ledger {

    private final FileChannel lock;
    private final FileChannel entries;
    private final FileChannel leaves;
    private final FileChannel checkpoints;

    private FolderLedger(FileChannel lock, FileChannel entries, FileChannel leaves, FileChannel checkpoints) {
        this.lock = lock;
        this.entries = entries;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
    }

    /** Takes the lock of the folder, which is made where there is none. Closing the channel gives it back. */
    static FileChannel lock(FolderFiles files) throws IOException {
        Files.createDirectories(files.folder());
        var channel = FileChannel.open(files.lock(), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("this process already has it open");
        }
        channel.close();
        throw new IOException("another process has it open");
    }

    /** Makes the files of a new trail; of an old one, only checks that they are there and for these keys. */
    static void prepare(FolderFiles files, Keyring keys) throws IOException {
        String vkey = keys.vkey() + "\n";
        if (Files.notExists(files.entries()) || (Files.size(files.entries()) == 0 && Files.size(files.leaves()) == 0)) {
            Files.writeString(files.vkey(), vkey);
            for (var file : List.of(files.vkey(), files.leaves(), files.checkpoints(), files.entries())) {
                try (var channel = FileChannel.open(file, CREATE, WRITE)) {
                    channel.force(true);
                }
            }
            forceFolder(files);
        } else if (!Files.readString(files.vkey()).equals(vkey)) {
            throw new IOException("it was signed with another key: its vkey is not that of these keys");
        }
    }

    /** Cuts off what a crash left unfinished, and goes on after the rest. */
    static FolderLedger open(FolderFiles files, FolderCheck check, FileChannel lock) throws IOException {
        check.cut(files);
        return new FolderLedger(
                lock,
                FileChannel.open(files.entries(), APPEND),
                FileChannel.open(files.leaves(), APPEND),
                FileChannel.open(files.checkpoints(), APPEND));
    }

    /** A leaf is written only when its line is durable: that it is there, is what commits the record. */
    @Override
    public void append(long place, List<Line> lines) throws IOException {
        int length = lines.stream().mapToInt(line -> line.entry().length + 1).sum();
        var text = ByteBuffer.allocate(length);
        var hashes = ByteBuffer.allocate(32 * lines.size());
        for (var line : lines) {
            text.put(line.entry()).put((byte) '\n');
            hashes.put(line.leaf());
        }
        write(entries, text.flip());
        write(leaves, hashes.flip());
    }

    @Override
    public void sign(Checkpoint checkpoint) throws IOException {
        write(checkpoints, ByteBuffer.wrap(checkpoint.note().getBytes(UTF_8)));
    }

    @Override
    public void close() throws IOException {
        try (lock;
                entries;
                leaves;
                checkpoints) {
            // The lock goes last.
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** So that the names of new files survive a crash too, where the system can do that (POSIX). */
    private static void forceFolder(FolderFiles files) throws IOException {
        if (files.folder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var folder = FileChannel.open(files.folder(), READ)) {
                folder.force(true);
            }
        }
    }
}
