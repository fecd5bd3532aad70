using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Kits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Print;

namespace Campaign.Web.Operations.Commands;

/// <summary>
/// <c>kit &lt;place&gt; &lt;folder&gt;</c>: the kit of a commune, or those of a province and all its units.
/// </summary>
internal static class KitCommand
{
    private static readonly Argument<string> Place = new("place") { Description = "Code of a commune or province." };
    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "Where the ZIP files go; those already there are kept.",
    };
    private static readonly Option<bool> Bleed = new("--bleed")
    {
        Description = "With bleed and crop marks, for a print house.",
    };

    private static readonly Option<string?> Message = new("--message")
    {
        Description = "Id of the message; when not given, the current edition's first one for every year and place.",
    };

    private static readonly Option<string?> Language = new("--language")
    {
        Description = "Language of the message, for example en-US or km; when not given, Vietnamese.",
    };

    public static Command Create() =>
        new Command(
            "kit",
            "Write the kit of a commune, or of a province and all its communes; goes on where it was stopped."
        )
        {
            Place,
            Folder,
            Message,
            Language,
            Bleed,
        }.Does(
            async (services, arguments, output, stop) =>
            {
                await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
                return await RunAsync(
                    () =>
                        services
                            .GetRequiredService<PrintKits>()
                            .Batch(
                                arguments.GetValue(Place)!,
                                arguments.GetValue(Message),
                                arguments.GetValue(Language),
                                arguments.GetValue(Bleed)
                            ),
                    services.GetRequiredService<KitWriter>(),
                    arguments.GetValue(Folder)!,
                    output,
                    Console.Error,
                    stop
                );
            }
        );

    /// <summary>
    /// Writes the kits. Returns 0 if all were written, or 1 if some are missing, with each reason on
    /// <paramref name="faults"/>.
    /// </summary>
    internal static async Task<int> RunAsync(
        Func<IReadOnlyList<KitRequest>> batch,
        KitWriter writer,
        string folder,
        TextWriter output,
        TextWriter faults,
        CancellationToken stop
    )
    {
        try
        {
            var steps = await writer.WriteManyAsync(folder, batch(), new Bar(output), stop);
            await output.WriteLineAsync();
            foreach (var step in steps.Where(x => x.Fault is not null))
                await faults.WriteLineAsync($"{step.Name}: {step.Fault}");
            var failed = steps.Count(x => x.Fault is not null);
            await output.WriteLineAsync(
                $"{steps.Count - failed} kits in {Path.GetFullPath(folder)}, "
                    + $"{steps.Count(x => x.Skipped)} of them there before; {failed} failed."
            );
            return failed == 0 ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            await faults.WriteLineAsync(
                "\nStopped. The kits that are finished are whole; the same command goes on from here."
            );
            return 1;
        }
        catch (Exception e)
            when (e is ProblemException or RenderingException or IOException or UnauthorizedAccessException)
        {
            await faults.WriteLineAsync(e.Message);
            return 1;
        }
    }

    // Draws at once and in order, neither of which Progress<T> does.
    private sealed class Bar(TextWriter output) : IProgress<KitStep>
    {
        private const int Width = 30;

        public void Report(KitStep value)
        {
            var full = Width * value.Done / value.Total;
            var bar = new string('#', full) + new string('-', Width - full);
            output.Write($"\r[{bar}] {value.Done}/{value.Total} {value.Name} ");
            output.Flush();
        }
    }
}
