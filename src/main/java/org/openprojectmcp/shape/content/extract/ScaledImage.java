package org.openprojectmcp.shape.content.extract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** An image, made small enough for a model: its longest side has at most {@value #LONGEST} pixels. */
final class ScaledImage {

    static final int LONGEST = 1568;

    /** Before any of it is decoded: an image of a few bytes may claim to be huge. */
    static final long MOST_PIXELS = 100_000_000L;

    private static final int LARGEST_PNG = 700_000;

    private ScaledImage() {}

    /** The image as PNG or, where that would be large, as JPEG. */
    static byte[] of(byte[] file) throws IOException, UnreadableFileException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableFileException("it is no image of a known format (PNG, JPEG, GIF, BMP, TIFF)");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return encoded(scaled(decoded(reader)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Takes every n-th pixel of an image that is much larger than is shown, so that it never stands in memory as a whole. */
    private static BufferedImage decoded(ImageReader reader) throws IOException, UnreadableFileException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new UnreadableFileException(
                    "its " + width + " x " + height + " pixels are more than " + MOST_PIXELS / 1_000_000 + " million");
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static BufferedImage scaled(BufferedImage image) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        double factor = Math.min(1, (double) LONGEST / longest);
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        boolean clear = image.getColorModel().hasAlpha();
        return drawn(image, width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB, !clear);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, int type, boolean onWhite) {
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (onWhite) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        byte[] png = encoded(image, "png");
        if (png.length <= LARGEST_PNG) {
            return png;
        }
        return encoded(drawn(image, image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB, true), "jpg");
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IllegalStateException("this Java runtime writes no " + format);
        }
        return out.toByteArray();
    }
}
