using Campaign.Core.Broadcast;
using FsCheck;
using FsCheck.Fluent;
using static Campaign.Core.Tests.Broadcast.ProgrammeSamples;

namespace Campaign.Core.Tests.Broadcast;

/// <summary>What is true of every programme, whatever scripts there are.</summary>
public class ProgrammeProperties
{
    private static readonly Gen<ProgrammeCandidate[]> Stock =
        from count in Gen.Choose(0, 25)
        from scripts in Gen.ArrayOf(
            from seconds in Gen.Choose(10, 1200)
            from kind in Gen.Elements("spot", "tin", "loi-chao", "loi-ket")
            from level in Gen.Elements(BulletinClass.Ordinary, BulletinClass.Ordinary, BulletinClass.Priority)
            from help in Gen.Elements(true, false)
            from repeat in Gen.Choose(1, 3)
            from sessions in Gen.Elements(0, 1, 2)
            from start in Gen.Choose(-40, 40)
            select (seconds, kind, level, help, repeat, sessions, start),
            count
        )
        select scripts
            .Select(
                (x, i) =>
                    Script(
                        i + 1,
                        x.seconds,
                        x.kind,
                        x.level,
                        x.help,
                        h => x.start > 20 ? h with { ValidFrom = Day.AddDays(x.start - 30) } : h,
                        s => s with { Repeat = x.repeat, Sessions = x.sessions == 0 ? [] : [(Session)(x.sessions - 1)] }
                    )
            )
            .ToArray();

    // Short, of one class, valid at any time and in any session, so that turns are exact.
    private static readonly Gen<ProgrammeCandidate[]> Plain =
        from count in Gen.Choose(1, 30)
        from seconds in Gen.ArrayOf(Gen.Choose(20, 240), count)
        select seconds.Select((x, i) => Script(i + 1, x)).ToArray();

    private static Programme On(ProgrammeCandidate[] stock, DateOnly day) =>
        ProgrammeComposer.Compose(
            Request(stock) with
            {
                Day = day,
                Limits = new() { HelpLineSeconds = 25 },
            }
        );

    private static string Text(Programme x) =>
        string.Join(
            '|',
            x.Sessions.Select(s => $"{s.Session}: {string.Join(',', s.Items.Select(i => $"{i.Script?.Id} {i.Why}"))}")
        );

    [Fact]
    public void No_session_exceeds_its_limit() =>
        Prop.ForAll(
                Stock.ToArbitrary(),
                stock => On(stock, Day).Sessions.All(x => x.Seconds <= 900 && x.Items.Length > 0)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void The_same_stock_in_any_order_gives_the_same_programme() =>
        Prop.ForAll(Stock.ToArbitrary(), stock => Text(On(stock, Day)) == Text(On([.. stock.Reverse()], Day)))
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Every_session_says_help_lines_twice() =>
        Prop.ForAll(
                Stock.ToArbitrary(),
                stock =>
                {
                    var says = stock.Where(x => x.SaysHelpTwice).Select(x => x.Script.Id).ToHashSet();
                    return On(stock, Day)
                        .Sessions.All(s =>
                            s.Items.Any(x =>
                                x.Part == ProgrammePart.HelpLines
                                || (x.Script is { } script && says.Contains(script.Id))
                            )
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Every_script_for_the_place_gets_one_decision_and_it_is_true() =>
        Prop.ForAll(
                Stock.ToArbitrary(),
                stock =>
                {
                    var programme = On(stock, Day);
                    var read = programme.Scripts.Select(x => x.Id).ToHashSet();
                    return programme.Decisions.Length == stock.Length
                        && programme.Decisions.All(x => x.Included == read.Contains(x.Script.Id) && x.Why.Length > 0);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void What_is_published_today_changes_no_day_before_and_takes_its_turn_from_today_on() =>
        Prop.ForAll(
                Plain.ToArbitrary(),
                stock =>
                {
                    // The first in order: without its day it would be the first to be read in July.
                    var added = Script(0, 60) with
                    {
                        PublicFrom = Day,
                    };
                    ProgrammeCandidate[] after = [added, .. stock];
                    return Enumerable
                            .Range(1, 15)
                            .Select(x => Day.AddDays(-x))
                            .All(x => Text(On(stock, x)) == Text(On(after, x)))
                        && Enumerable
                            .Range(0, 15)
                            .Any(x => On(after, Day.AddDays(x)).Scripts.Any(y => y.Id == added.Script.Id));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Over_thirty_days_no_two_scripts_differ_by_more_than_one_reading() =>
        Prop.ForAll(
                Plain.ToArbitrary(),
                stock =>
                {
                    var reads = Enumerable
                        .Range(0, 30)
                        .Select(x => On(stock, new DateOnly(2025, 11, 1).AddDays(x)))
                        .SelectMany(x => x.Sessions)
                        .SelectMany(x => x.Items)
                        .Where(x => x.Script is not null)
                        .CountBy(x => x.Script!.Id)
                        .ToDictionary();
                    return reads.Count == stock.Length && reads.Values.Max() - reads.Values.Min() <= 1;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Yesterdays_scripts_are_not_repeated_while_others_are_waiting() =>
        Prop.ForAll(
                Plain.ToArbitrary(),
                stock =>
                    Enumerable
                        .Range(1, 15)
                        .Select(x => Day.AddDays(x - 8))
                        .All(day =>
                        {
                            var (before, now) = (Set(On(stock, day.AddDays(-1))), Set(On(stock, day)));
                            return before.Count == stock.Length || !before.SetEquals(now);
                        })
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    private static HashSet<Guid> Set(Programme programme) => [.. programme.Scripts.Select(x => x.Id)];
}
