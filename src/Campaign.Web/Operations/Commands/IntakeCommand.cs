using System.CommandLine;
using System.Text;
using Campaign.Content.Intake;
using Campaign.Content.Projection;
using Campaign.Core.Intake;
using Campaign.Web.Intake;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>intake &lt;file&gt; [--json]</c>, and the commands that publish or withdraw its results.</summary>
internal static class IntakeCommand
{
    // Umbraco's own account, because whoever may run commands on the machine may do everything.
    private const int Root = -1;

    private static readonly Argument<string> File = new("file")
    {
        Description = "A plan, decision or letter: .docx, .pdf with text, .html, .md or .txt.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print what was read, one JSON object a line, and make nothing of it.",
    };

    private static readonly Option<bool> Whole = new("--whole") { Hidden = true };

    private static readonly Option<bool> Changes = new("--changes")
    {
        Description = "Also change drafts of items that are there and say something else.",
    };

    private static readonly Option<bool> Posters = new("--posters")
    {
        Description = "Also make a draft of a poster of each new message.",
    };

    private static readonly Option<bool> Spots = new("--spots")
    {
        Description = "Also make a draft of a 30-second spot of each new message.",
    };

    private static readonly Option<string?> At = new("--at")
    {
        Description = "Publish at this time instead of now: ISO 8601 with its zone, 2026-11-15T08:00:00+07:00.",
    };

    private static readonly Argument<Guid> Set = new("set")
    {
        Description = "What intake named when it made the drafts.",
    };

    public static Command Create()
    {
        var command = new Command("intake", "Read a plan or a letter into drafts.")
        {
            File,
            Json,
            Whole,
            Changes,
            Posters,
            Spots,
        };
        command.SetAction(
            async (arguments, stop) =>
            {
                try
                {
                    // Reading needs no database, so no application is built.
                    var reading = IntakeProcess.Read(arguments.GetRequiredValue(File));
                    if (!arguments.GetValue(Json) && !arguments.GetValue(Whole))
                        return await MakeAsync(
                            reading,
                            arguments.GetValue(Changes),
                            new DraftCompanions(arguments.GetValue(Posters), arguments.GetValue(Spots)),
                            stop
                        );
                    await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
                    foreach (
                        var line in arguments.GetValue(Whole)
                            ? [IntakeJson.Whole(reading)]
                            : reading.Facts.Select(IntakeJson.Line)
                    )
                        await output.WriteLineAsync(line);
                    return 0;
                }
                catch (IntakeRefusedException refused)
                {
                    await Console.Error.WriteLineAsync(refused.Message);
                    return 1;
                }
            }
        );
        return command;
    }

    public static Command Publish() =>
        new Command("intake-publish", "Publish what an intake made, all or nothing, now or at one time.")
        {
            Set,
            At,
        }.Does(
            async (services, arguments, output, stop) =>
            {
                await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
                var set = arguments.GetValue(Set);
                if (arguments.GetValue(At) is not { } text)
                    return await TellAsync(
                        services.GetRequiredService<IntakePublishing>().Publish(set, Root),
                        "Đã xuất bản",
                        output
                    );
                var outcome = IntakeHourView.Of(text) is { } at
                    ? services.GetRequiredService<IntakeHours>().Set(set, at, Root)
                    : new IntakeOutcome(0, ["Giờ hẹn phải có múi giờ, ví dụ 2026-12-01T08:00:00+07:00."]);
                return await TellAsync(outcome, "Đã hẹn giờ", output);
            }
        );

    public static Command Withdraw() =>
        Acting(
            "intake-withdraw",
            "Take what an intake made from readers again.",
            "Đã gỡ",
            (x, set) => x.Withdraw(set, Root)
        );

    private static Command Acting(
        string name,
        string description,
        string deed,
        Func<IntakePublishing, Guid, IntakeOutcome> act
    ) =>
        new Command(name, description) { Set }.Does(
            async (services, arguments, output, stop) =>
            {
                await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
                return await TellAsync(
                    act(services.GetRequiredService<IntakePublishing>(), arguments.GetValue(Set)),
                    deed,
                    output
                );
            }
        );

    private static async Task<int> MakeAsync(
        IntakeReading reading,
        bool changes,
        DraftCompanions along,
        CancellationToken stop
    )
    {
        await using var app = Application.Build([]);
        await Application.PrepareAsync(app, stop: stop);
        await app.Services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
        var desk = app.Services.GetRequiredService<IntakeDesk>();
        var drafts = desk.Compare(reading);
        foreach (var draft in drafts)
            await WriteAsync(Console.Out, draft);
        foreach (var dropped in desk.Dropped(drafts))
            await Console.Out.WriteLineAsync($"- {dropped.Type}  {dropped.Text}");
        foreach (var missing in reading.Of(IntakeField.Missing))
            await Console.Out.WriteLineAsync($"? {missing.Value}");
        var accepted = drafts
            .Where(x => x.Existing is null || (changes && x.DoesSomething))
            .Select(x => x.Draft)
            .ToList();
        if (accepted.Count == 0)
        {
            await Console.Out.WriteLineAsync(
                reading.IsReport ? "Bản tin, không phải văn bản: không tạo gì." : "Không có gì mới."
            );
            return 0;
        }
        var outcome = await desk.MakeAsync(accepted, Root, along);
        foreach (var note in outcome.Notes)
            await Console.Out.WriteLineAsync(note);
        return await TellAsync(outcome, "Đã tạo bản nháp", Console.Out);
    }

    private static async Task WriteAsync(TextWriter output, DraftState state)
    {
        var sign =
            state.Existing is null ? "+"
            : state.Differences.Count > 0 ? "~"
            : "=";
        await output.WriteLineAsync(
            $"{sign} {state.Name}  {state.Draft.Where}  {state.Draft.Text("officialText") ?? state.Draft.Text("title")}"
        );
        foreach (var difference in state.Differences)
            await output.WriteLineAsync($"    {difference.Field}: «{difference.Before}» → «{difference.After}»");
    }

    private static async Task<int> TellAsync(IntakeOutcome outcome, string deed, TextWriter output)
    {
        foreach (var fault in outcome.Faults)
            await Console.Error.WriteLineAsync(fault);
        if (outcome.Faults.Count > 0)
            return 1;
        await output.WriteLineAsync($"{deed}: {outcome.Items} mục. Lần nhập: {outcome.Set}");
        return 0;
    }
}
