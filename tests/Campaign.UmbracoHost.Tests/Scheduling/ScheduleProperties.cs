using System.Globalization;
using System.Net;
using Campaign.UmbracoHost.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using static Campaign.UmbracoHost.Tests.Scheduling.ScheduleModel;

namespace Campaign.UmbracoHost.Tests.Scheduling;

public sealed class SchedulePropertiesOnSqlite(SchedulesOnSqlite fixture)
    : ScheduleProperties<SchedulesOnSqlite>(fixture);

public sealed class SchedulePropertiesOnPostgres(SchedulesOnPostgres fixture)
    : ScheduleProperties<SchedulesOnPostgres>(fixture);

/// <summary>Whatever officers do, and whenever the hours come, a page is what the model says.</summary>
public abstract class ScheduleProperties<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : SchedulesFixture
{
    private const int Sequences = 12;

    /// <summary>A step; times are minutes from the moment of the step.</summary>
    private sealed record Step(string Does, string Language, int? Release = null, int? Expiry = null);

    private static readonly Gen<string> Language = Gen.Elements(Vietnamese, Vietnamese, English);

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (
            4,
            from language in Language
            from release in Gen.Elements<int?>(null, 1, 2, 3, 0, -1)
            from expiry in Gen.Elements<int?>(null, 1, 2, 4, 5, -1)
            select new Step("schedule", language, release, expiry)
        ),
        (2, Language.Select(x => new Step("clear", x))),
        (2, Language.Select(x => new Step("change", x))),
        (2, Gen.Elements(Vietnamese, English, "both").Select(x => new Step("publish", x))),
        (1, Language.Select(x => new Step("unpublish", x))),
        (4, Gen.Choose(1, 3).Select(x => new Step("pass", "", x)))
    );

    private static readonly Gen<Step[]> Lives =
        from count in Gen.Choose(5, 14)
        from steps in Gen.ArrayOf(Steps, count)
        select steps;

    [Fact]
    public void A_page_is_public_exactly_when_and_as_officers_said() =>
        Prop.ForAll(Lives.ToArbitrary(), steps => LiveAsync(steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences));

    private async Task<bool> LiveAsync(Step[] steps)
    {
        var (model, desk) = (new ScheduleModel(), await ScheduleDesk.WithPageAsync(fixture));
        await desk.WriteAsync("0", "0");
        var start = fixture.Host.Clock.GetUtcNow();
        foreach (var step in steps)
        {
            await DoAsync(step, model, desk, start);
            foreach (var language in Languages)
                await SameAsync(model[language], language, desk, start, step);
        }
        return true;
    }

    private async Task DoAsync(Step step, ScheduleModel model, ScheduleDesk desk, DateTimeOffset start)
    {
        var (language, now) = (step.Language, model.Now);
        switch (step.Does)
        {
            case "pass":
                model.Pass(step.Release!.Value);
                fixture.Pass(TimeSpan.FromMinutes(step.Release.Value));
                break;
            case "change":
                model[language].Draft++;
                await desk.WriteAsync($"{model[Vietnamese].Draft}", $"{model[English].Draft}");
                break;
            case "publish":
                string[] languages = language == "both" ? Languages : [language];
                Answered(model.Publish(languages), await desk.PublishAsync(languages), step);
                break;
            case "unpublish":
                model.Unpublish(language);
                Answered(true, await desk.UnpublishAsync(language), step);
                break;
            default:
                var accepted = model.Schedule(language, now + step.Release, now + step.Expiry);
                var (release, expiry) = (At(start, now + step.Release), At(start, now + step.Expiry));
                Answered(accepted, await desk.ScheduleAsync(release, expiry, language), step);
                break;
        }
    }

    private async Task SameAsync(
        ScheduleModel.Side side,
        string language,
        ScheduleDesk desk,
        DateTimeOffset start,
        Step step
    )
    {
        var plan = await desk.PlanAsync(language);
        var failed = fixture
            .Host.Services.GetRequiredService<ISchedules>()
            .Until(fixture.Host.Clock.GetUtcNow())
            .Any(x => x.Document == desk.Page && x.Culture == language && x.Failure is not null);
        Assert.Equal(
            (
                step,
                language,
                side.Public?.ToString(CultureInfo.InvariantCulture),
                At(start, side.Release),
                At(start, side.Expiry),
                side.Failed
            ),
            (step, language, await desk.PublicAsync(language), plan.Publish, plan.Unpublish, failed)
        );
    }

    private static void Answered(bool accepted, (HttpStatusCode Status, string Text) answer, Step step) =>
        Assert.True(answer.Status == (accepted ? HttpStatusCode.OK : HttpStatusCode.BadRequest), $"{step}: {answer}");

    private static DateTimeOffset? At(DateTimeOffset start, int? minutes) =>
        minutes is { } some ? start.AddMinutes(some) : null;
}
