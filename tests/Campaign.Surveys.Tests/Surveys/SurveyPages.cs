using Campaign.Core.Publication;
using Campaign.Web.Pages;

namespace Campaign.Surveys;

/// <summary>The list of surveys and one page a survey.</summary>
internal static class SurveyPages
{
    public static Page List(PageContext context) =>
        Show(new("Khảo sát", [.. context.Snapshot.All<Survey>()], IsList: true));

    public static Page One(PageContext context) =>
        context.Snapshot.FindBySlug<Survey>(Survey.ItemType, context.Segment("slug")) is { } survey
            ? Show(new(survey.Title, [survey], IsList: false))
            : context.Missing(Survey.ItemType, context.Segment("slug"));

    private static Page Show(SurveyModel model) => Page.Of<SurveyView, SurveyModel>(model, new PageHead(model.Title));
}

/// <summary>What the page shows.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Surveys">The surveys.</param>
/// <param name="IsList">Whether each only leads to its own page.</param>
public sealed record SurveyModel(string Title, IReadOnlyList<Survey> Surveys, bool IsList);
