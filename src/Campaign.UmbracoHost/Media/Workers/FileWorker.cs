using System.Collections.Concurrent;
using System.Text.Json;
using Campaign.UmbracoHost.Media.Cleaning;
using Campaign.UmbracoHost.Media.Cleaning.Pdf;
using Campaign.UmbracoHost.Media.Cleaning.Pictures;
using Campaign.UmbracoHost.Media.Cleaning.Svg;

namespace Campaign.UmbracoHost.Media.Workers;

/// <summary>
/// The child process that reads strangers' files: the product's own program, started with a command of its own. A task
/// is a line of JSON on its standard input, the answer a line on its standard output. It holds no secret and no
/// connection.
/// </summary>
public static class FileWorker
{
    /// <summary>The only argument of such a process.</summary>
    internal const string Command = "uploaded-files";

    /// <summary>The first line it writes: from then on it takes tasks.</summary>
    internal const string Ready = "ready";

    /// <summary>Whether the process was started as a worker.</summary>
    /// <param name="arguments">Those of the process.</param>
    public static bool IsMeant(string[] arguments) => arguments is [Command];

    /// <summary>Does one task after the other until the parent closes the standard input.</summary>
    public static int Serve()
    {
        using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        // A library that prints must not write into the answers.
        Console.SetOut(Console.Error);
        using var tasks = new BlockingCollection<string>();
        answers.WriteLine(Ready);
        new Thread(() => Listen(tasks)) { IsBackground = true }.Start();
        foreach (var line in tasks.GetConsumingEnumerable())
            answers.WriteLine(JsonSerializer.Serialize(Do(JsonSerializer.Deserialize<FileTask>(line)!)));
        return 0;
    }

    // Once the parent is gone, nobody is left to end a task that hangs.
    private static void Listen(BlockingCollection<string> tasks)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        while (input.ReadLine() is { } line)
            tasks.Add(line);
        Environment.Exit(0);
    }

    private static FileAnswer Do(FileTask task)
    {
        try
        {
            return task.Work == FileWork.Copies ? new(Made: Copy(task)) : Clean(task);
        }
        catch (UploadRefusedException refused)
        {
            return new(Refusal: refused.Message);
        }
        // Whatever a broken file does to a library, the answer is that it could not be read.
        catch (Exception fault)
        {
            return new(Fault: fault.ToString());
        }
    }

    private static FileAnswer Clean(FileTask task)
    {
        using var source = File.OpenRead(task.Input);
        using var target = new FileStream(task.Output, FileMode.Create, FileAccess.ReadWrite);
        string? loss = null;
        Cleaner(task.ContentType, x => loss = x)(source, target);
        return new(Loss: loss);
    }

    private static IReadOnlyList<int> Copy(FileTask task) =>
        PictureCopies.Make(File.ReadAllBytes(task.Input), task.ContentType, task.Widths, x => $"{task.Output}.{x}");

    private static Action<Stream, Stream> Cleaner(string contentType, Action<string?> tellLoss) =>
        contentType switch
        {
            "image/svg+xml" => Whole(SvgCleaning.Clean),
            "image/jpeg" or "image/png" or "image/webp" => Whole(x => PictureCleaning.Clean(x, contentType)),
            "application/pdf" => Whole(x =>
            {
                var (clean, loss) = PdfCleaning.Clean(x);
                tellLoss(loss.Text());
                return clean;
            }),
            "audio/mpeg" => Mp3Cleaning.Clean,
            "audio/wav" => WavCleaning.Clean,
            "audio/ogg" => OggCleaning.Clean,
            "video/mp4" => Mp4Cleaning.Clean,
            "text/vtt" => Whole(VttCleaning.Clean),
            _ => throw new InvalidOperationException($"{contentType} has no cleaner."),
        };

    // Files that are short enough to be held in memory.
    private static Action<Stream, Stream> Whole(Func<byte[], byte[]> clean) =>
        (source, target) =>
        {
            var file = new byte[source.Length];
            source.ReadExactly(file);
            target.Write(clean(file));
        };
}
