package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;

/**
 * A long array of a stored document, left in the bytes that it has in the file. Adding to it copies
 * bytes and reads none of its elements, and so does writing it to the file or to a client; they are
 * read only where somebody asks for them. It never changes.
 *
 * <p>One that grows leaves what it had behind, in {@link Parts} beside the document, so that each
 * addition writes the last few elements and not all of them again.
 */
final class StoredArray extends AbstractList<Object> {
    /** Shorter arrays are cheaper as plain lists. */
    static final int FEWEST_BYTES = 192;

    // The length before the elements and the zero behind them.
    private static final int FRAME_BYTES = 5;

    // What comes before the elements that are here.
    private final Parts parts;
    private final byte[] elements;
    private final int size;

    private StoredArray(Parts parts, byte[] elements, int size) {
        this.parts = parts;
        this.elements = elements;
        this.size = size;
    }

    /** Reads an array whole; empty, with nothing read, where it holds what cannot be passed over. */
    static Optional<StoredArray> read(ByteBuf in) {
        int start = in.readerIndex();
        int length = in.getIntLE(start);
        int end = start + length - 1;
        int size = 0;
        int at = start + Integer.BYTES;
        while (at < end) {
            byte type = in.getByte(at);
            at = in.indexOf(at + 1, end, (byte) 0) + 1;
            int bytes = valueBytes(type, in, at);
            if (bytes < 0) {
                return Optional.empty();
            }
            at += bytes;
            size++;
        }
        byte[] elements = new byte[length - FRAME_BYTES];
        in.getBytes(start + Integer.BYTES, elements);
        in.readerIndex(start + length);
        return Optional.of(new StoredArray(Parts.NONE, elements, size));
    }

    /** Reads what {@link #writeStored} wrote. */
    static StoredArray readStored(ByteBuf in, Segments segments) {
        int size = in.readIntLE();
        Parts parts = Parts.read(in, segments);
        byte[] elements = new byte[in.readIntLE()];
        in.readBytes(elements);
        return new StoredArray(parts, elements, size);
    }

    /** The array with these behind its own. */
    static StoredArray of(List<?> before, List<?> more) {
        int size = 0;
        Parts parts = Parts.NONE;
        BsonBuffer out;
        if (before instanceof StoredArray stored) {
            out = new BsonBuffer(stored.elements.length + 1024);
            out.putBytes(stored.elements);
            size = stored.size;
            parts = stored.parts;
        } else {
            out = new BsonBuffer(1024);
            for (Object value : before) {
                BsonWriter.element(Integer.toString(size++), value, out);
            }
        }
        for (Object value : more) {
            BsonWriter.element(Integer.toString(size++), value, out);
        }
        return new StoredArray(parts, out.copy(), size);
    }

    /**
     * The document with its lists of documents in this form, as they are once they come from the
     * file: what waits for its commit then takes little memory, and it is known how much.
     */
    static Document within(Document document) {
        Document packed = document;
        for (var field : document.entrySet()) {
            if (field.getValue() instanceof List<?> list
                    && !(list instanceof StoredArray)
                    && list.stream().anyMatch(Document.class::isInstance)) {
                if (packed == document) {
                    packed = document.clone();
                }
                packed.put(field.getKey(), of(List.of(), list));
            }
        }
        return packed;
    }

    /** The same array with all that it has in its parts. */
    StoredArray setAside(Segments segments) {
        return new StoredArray(parts.with(elements, segments), new byte[0], size);
    }

    Parts parts() {
        return parts;
    }

    /** How many bytes of it are here, and not in its parts. */
    int bytes() {
        return elements.length;
    }

    /** Whole, as BSON. */
    void writeTo(BsonBuffer out) {
        out.putInt(parts.bytes() + elements.length + FRAME_BYTES);
        parts.forEach(out::putBytes);
        out.putBytes(elements);
        out.putByte(0);
    }

    /** As the file has it: its parts by their numbers. */
    void writeStored(BsonBuffer out) {
        out.putInt(size);
        parts.writeTo(out);
        out.putInt(elements.length);
        out.putBytes(elements);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Object get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        Iterator<Object> values = iterator();
        for (int i = 0; i < index; i++) {
            values.next();
        }
        return values.next();
    }

    @Override
    public Iterator<Object> iterator() {
        return values().iterator();
    }

    /** Not by index, as a list of its kind would: each would read all that come before it. */
    @Override
    public Spliterator<Object> spliterator() {
        return values().spliterator();
    }

    @Override
    public Object[] toArray() {
        return values().toArray();
    }

    /** Read anew each time: keeping them would cost several times the bytes. */
    private List<Object> values() {
        List<Object> values = new ArrayList<>(size);
        parts.forEach(part -> addAll(part, values));
        addAll(elements, values);
        return values;
    }

    private static void addAll(byte[] elements, List<Object> values) {
        ByteBuf in = Unpooled.wrappedBuffer(elements);
        while (in.isReadable()) {
            byte type = in.readByte();
            passName(in);
            values.add(BsonDecoder.decodeValue(type, in));
        }
    }

    /**
     * The text that each element has in this field, with nothing else of it read; empty where one
     * has none, or is no document.
     */
    Optional<List<String>> texts(String field) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>(size);
        parts.forEach(part -> addTexts(part, name, texts));
        addTexts(elements, name, texts);
        return texts.size() == size ? Optional.of(texts) : Optional.empty();
    }

    private static void addTexts(byte[] elements, byte[] name, List<String> texts) {
        ByteBuf in = Unpooled.wrappedBuffer(elements);
        while (in.isReadable()) {
            byte type = in.readByte();
            passName(in);
            int start = in.readerIndex();
            int bytes = valueBytes(type, in, start);
            String text = type == BsonWriter.DOCUMENT ? text(name, in, start + bytes - 1) : null;
            if (bytes < 0 || text == null) {
                return;
            }
            texts.add(text);
            in.readerIndex(start + bytes);
        }
    }

    /** Of the document that begins here; null where the field is no text. */
    private static String text(byte[] name, ByteBuf in, int end) {
        in.skipBytes(Integer.BYTES);
        while (in.readerIndex() < end) {
            byte type = in.readByte();
            int nameStart = in.readerIndex();
            passName(in);
            int nameBytes = in.readerIndex() - 1 - nameStart;
            if (nameBytes == name.length
                    && ByteBufUtil.equals(
                            in, nameStart, Unpooled.wrappedBuffer(name), 0, nameBytes)) {
                return type == BsonWriter.STRING
                        ? (String) BsonDecoder.decodeValue(type, in)
                        : null;
            }
            int bytes = valueBytes(type, in, in.readerIndex());
            if (bytes < 0) {
                return null;
            }
            in.skipBytes(bytes);
        }
        return null;
    }

    private static void passName(ByteBuf in) {
        in.readerIndex(in.indexOf(in.readerIndex(), in.writerIndex(), (byte) 0) + 1);
    }

    // By the types of the BSON specification; -1 for those that nobody keeps in an array here.
    private static int valueBytes(byte type, ByteBuf in, int at) {
        return switch (type) {
            case 0x01, 0x09, 0x12 -> Long.BYTES;
            case 0x02 -> Integer.BYTES + in.getIntLE(at);
            case 0x03, 0x04 -> in.getIntLE(at);
            case 0x07 -> 12;
            case 0x08 -> 1;
            case 0x0A -> 0;
            case 0x10 -> Integer.BYTES;
            case 0x13 -> 2 * Long.BYTES;
            default -> -1;
        };
    }
}
