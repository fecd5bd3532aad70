using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Pages;

namespace Campaign.Web.Reporting.Form;

/// <summary>The form as it was typed, when storage fails: it is shown again, so that nobody types twice.</summary>
internal sealed class KeptForms(FormDoor door, SnapshotStore snapshots, CampaignClock clock, ILogger<KeptForms> log)
{
    /// <summary>The page; null when the link opens nothing.</summary>
    public async Task<Page?> ShowAsync(HttpContext http, Exception fault, StorageFault kind)
    {
        log.LogWarning("A report could not be kept; its form was shown again: {Fault}", fault.Message);
        if (await door.EnterUnaskedAsync(http) is not { } entry)
            return null;
        var form = await http.Request.ReadPostedAsync(stop: http.RequestAborted);
        var typing = FormTyping.Of(form);
        var level = snapshots.Current.Places.Find(entry.Facts.Unit.Place)?.Level;
        var paper = new FormPaper(entry, now: null, FormKnowledge.None, level);
        var model = paper.Model(typing, new([(null, kind.Words())], []), clock);
        var shown = model.Figures.SelectMany(x => x.Cells).Select(x => x.Name).ToHashSet();
        if (kind.Passes())
            http.Response.Headers.RetryAfter = $"{StorageFaults.Pause.TotalSeconds:0}";
        return FormPages.Of(
            model with
            {
                IsOpen = true,
                State = "",
                Seen = FormTyping.Seen(form),
                FaultTitle = "Chưa lưu.",
                // Figures of indicators that are no longer asked are known to the database alone.
                Carried =
                [
                    .. typing
                        .Values.Where(x => FieldNames.IsFigure(x.Key) && !shown.Contains(x.Key))
                        .Select(x => (x.Key, x.Value)),
                ],
            }
        ) with
        {
            Status = kind.Passes() ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status507InsufficientStorage,
        };
    }
}
