using System.Collections.Concurrent;
using System.Text.Json;
using Campaign.UmbracoHost.Media.Cleaning;
using Campaign.UmbracoHost.Media.Cleaning.Svg;

namespace Campaign.UmbracoHost.Media.Workers;

/// <summary>
/// The child process that reads files of strangers: the product's own program, started with a command of its own. A task is
/// a line of JSON on its standard input, the answer a line on its standard output. It holds no secret and no connection.
/// </summary>
public static class FileWorker
{
    /// <summary>The only argument of such a process.</summary>
    internal const string Command = "uploaded-files";

    /// <summary>Whether the process was started to be a worker.</summary>
    /// <param name="arguments">Those of the process.</param>
    public static bool IsMeant(string[] arguments) => arguments is [Command];

    /// <summary>Does one task after the other until the parent closes the standard input.</summary>
    public static int Serve()
    {
        using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        // a library that prints must not speak into the answers
        Console.SetOut(Console.Error);
        using var tasks = new BlockingCollection<string>();
        new Thread(() => Listen(tasks)) { IsBackground = true }.Start();
        foreach (var line in tasks.GetConsumingEnumerable())
            answers.WriteLine(JsonSerializer.Serialize(Do(JsonSerializer.Deserialize<FileTask>(line)!)));
        return 0;
    }

    // when the parent is gone nobody is left to end a task that hangs
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
            Clean(task);
            return new();
        }
        catch (UploadRefusedException refused)
        {
            return new(Refusal: refused.Message);
        }
        // whatever a broken file does to a library, the answer is that it could not be read
        catch (Exception fault)
        {
            return new(Fault: fault.ToString());
        }
    }

    private static void Clean(FileTask task)
    {
        if (task.ContentType.StartsWith("image/", StringComparison.Ordinal))
        {
            var kind = FileKinds.All.First(x => x.ContentType == task.ContentType);
            var file = File.ReadAllBytes(task.Input);
            File.WriteAllBytes(task.Output, kind.IsSvg ? SvgCleaning.Clean(file) : Photo.Clean(file, kind));
            return;
        }
        using var source = File.OpenRead(task.Input);
        using var target = new FileStream(task.Output, FileMode.Create, FileAccess.ReadWrite);
        Cleaner(task.ContentType)(source, target);
    }

    private static Action<Stream, Stream> Cleaner(string contentType) => contentType switch
    {
        "audio/mpeg" => Mp3Cleaning.Clean,
        "audio/wav" => WavCleaning.Clean,
        "audio/ogg" => OggCleaning.Clean,
        "video/mp4" => Mp4Cleaning.Clean,
        _ => throw new InvalidOperationException($"{contentType} has no cleaner."),
    };
}
