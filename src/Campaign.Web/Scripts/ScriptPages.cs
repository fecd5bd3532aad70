using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Pages;

namespace Campaign.Web.Scripts;

/// <summary>The list of scripts, and a page for each, regardless of place and day.</summary>
internal sealed class ScriptPages(ScriptLibrary library)
{
    /// <summary>All scripts, latest year first.</summary>
    public Page List(PageContext context)
    {
        var all = context.Snapshot.All<Script>().OrderByDescending(x => x.Header.Edition).ToList();
        return Page.Of<ScriptsView, ScriptsModel>(
            new ScriptsModel(ListPart.Asked(context.Query, all), x => Review(x, context).Seconds.Normal),
            new PageHead("Lời phát thanh")
            {
                Description = "Lời đọc đã soạn sẵn cho loa xã và đài.",
                Theme = context.CurrentTheme,
            }
        );
    }

    /// <summary>One script with its spoken form, in Vietnamese or in another of its languages.</summary>
    public Page One(PageContext context)
    {
        var slug = context.Segment("slug");
        if (context.Snapshot.FindBySlug<Script>(ItemType.Script, slug) is not { } script)
            return context.Missing(ItemType.Script, slug);
        var shown = Translation.Of(context, script);
        return Page.Of<ScriptView, ScriptModel>(
            new ScriptModel(shown, Review(shown.Item, context)),
            new PageHead(shown.Item.Title) { Description = shown.Item.Header.Summary, Theme = context.CurrentTheme }.In(
                context,
                shown
            )
        );
    }

    private ScriptReview Review(Script script, PageContext context) =>
        library.Review(script, context.Snapshot.AbbreviationsFor(script.Header, context.Today));
}

/// <summary>One page of the list.</summary>
/// <param name="Part">Its scripts.</param>
/// <param name="Seconds">Length of a script at normal speed, in seconds.</param>
public sealed record ScriptsModel(ListPart<Script> Part, Func<Script, double> Seconds);

/// <summary>One script with its spoken form.</summary>
/// <param name="Shown">The script, and the language that was asked for.</param>
/// <param name="Review">What is read, by whom and how long it takes.</param>
public sealed record ScriptModel(Translation<Script> Shown, ScriptReview Review);
