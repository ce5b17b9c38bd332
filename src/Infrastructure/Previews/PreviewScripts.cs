namespace CaseTracker.Infrastructure.Previews;

/// <summary>
/// What runs inside the sandbox. The file comes on standard input and lies in the /tmp in memory. Pictures leave as bare pixels (PPM), so that
/// nothing but pixels can leave. The reader is named, never guessed: no playlist, no list of files, no picture format that fetches.
/// </summary>
internal static class PreviewScripts
{
    private const string Begin = "set -eu; PATH=/usr/bin; export PATH; umask 077; cat > /tmp/in; ";

    /// <summary>1: longer side in pixels. 2: most pages.</summary>
    internal const string Pages = Begin + """
        pdfinfo /tmp/in > /tmp/about
        sed -n 's/^Pages: *\([0-9]*\)$/pages \1/p' /tmp/about
        exec pdftoppm -scale-to "$1" -l "$2" /tmp/in
        """;

    /// <summary>1: longer side in pixels. 2: reader.</summary>
    internal const string Image = Begin + """
        echo 'pages 1'
        exec ffmpeg -nostdin -v error -max_pixels 100000000 -protocol_whitelist file -format_whitelist "$2" -f "$2" -i file:/tmp/in -frames:v 1 \
            -vf "scale='min($1,iw)':'min($1,ih)':force_original_aspect_ratio=decrease,format=rgb24" -f image2pipe -c:v ppm -
        """;

    /// <summary>1: reader. 2: most seconds. 3: <c>video</c> when it may have moving pictures. A cover picture is none.</summary>
    internal const string Media = Begin + """
        from="-max_pixels 40000000 -protocol_whitelist file -format_whitelist $1 -f $1"
        if [ "$1" = mov ]; then from="$from -enable_drefs 0 -use_absolute_path 0"; fi
        seconds=$(ffprobe -v error $from -show_entries format=duration -of csv=p=0 file:/tmp/in)
        moving=
        if [ "$3" = video ]; then moving=$(ffprobe -v error $from -select_streams V:0 -show_entries stream=codec_type -of csv=p=0 file:/tmp/in | head -n 1); fi
        bare='-map_metadata -1 -map_chapters -1 -sn -dn -fflags +bitexact -fs 100000000 -f webm'
        if [ "$moving" = video ]; then
            echo "video $seconds"
            ffmpeg -nostdin -v error $from -i file:/tmp/in -map 0:V:0 -frames:v 1 -vf "scale='min(640,iw)':'min(640,ih)':force_original_aspect_ratio=decrease,format=rgb24" -f image2pipe -c:v ppm -
            ffmpeg -nostdin -v error $from -i file:/tmp/in -t "$2" -map 0:V:0 -map '0:a:0?' \
                -vf "scale='min(640,iw)':'min(640,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2,format=yuv420p" -fpsmax 25 \
                -c:v libvpx -deadline realtime -cpu-used 8 -b:v 600k -g 100 -threads 2 -c:a libopus -b:a 48k -ac 2 $bare /tmp/out
        else
            echo "audio $seconds"
            ffmpeg -nostdin -v error $from -i file:/tmp/in -t "$2" -map 0:a:0 -c:a libopus -b:a 48k -ac 2 $bare /tmp/out
        fi
        exec cat /tmp/out
        """;
}
