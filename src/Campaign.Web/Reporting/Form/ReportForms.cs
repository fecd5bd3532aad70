using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Pages;

namespace Campaign.Web.Reporting.Form;

/// <summary>The page on which a unit fills in its report, without the backoffice.</summary>
internal sealed class ReportForms(
    FormDoor door,
    ReportStore store,
    FormKnowledgeFinder knowledge,
    SnapshotStore snapshots,
    KeptForms kept,
    CampaignClock clock,
    AccountLog log
)
{
    /// <summary>Shows the form, or the report as it was handed in.</summary>
    public async Task ShowAsync(HttpContext http, PageEndpoint pages)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var (entry, refusal) = await door.EnterAsync(http);
        if (entry is null)
        {
            await pages.GetAsync(http, _ => FormPages.Refused(refusal!), []);
            return;
        }
        var (now, paper) = await PaperAsync(entry, null, http.RequestAborted);
        var typing = paper.Opened();
        var model = paper.Model(typing, FormMarks.None, clock);
        var returned = now?.Report.State == ReportState.Returned ? await WordsAsync(now.Id, http.RequestAborted) : null;
        await pages.GetAsync(
            http,
            context =>
                FormPages.Of(
                    model with
                    {
                        Returned = returned,
                        Done = FormPages.Done(context.Query.Text(FieldNames.Done)),
                    }
                ),
            [FieldNames.Done]
        );
    }

    /// <summary>Keeps what was typed, and hands it in if that was asked.</summary>
    public Task PostAsync(HttpContext http, PageEndpoint pages) =>
        pages.PostAsync(
            http,
            async _ =>
            {
                http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
                try
                {
                    var (entry, refusal) = await door.EnterAsync(http);
                    var form = await http.Request.ReadPostedAsync(stop: http.RequestAborted);
                    return entry is null ? FormPages.Refused(refusal!) : await TakeAsync(http, entry, form);
                }
                catch (Exception fault) when (StorageFaults.Of(fault) is { } kind)
                {
                    if (await kept.ShowAsync(http, fault, kind) is { } page)
                        return page;
                    throw;
                }
            }
        );

    private async Task<Page> TakeAsync(HttpContext http, FormEntry entry, IFormCollection form)
    {
        var stop = http.RequestAborted;
        var typing = FormTyping.Of(form);
        var (now, paper) = await PaperAsync(entry, typing.Scope, stop);
        var content = typing.Read(paper.Keys(typing.Scope), out var unreadable);
        ImmutableArray<(string? Field, string Message)> faults =
        [
            .. unreadable.Select(x => ((string?)x.Field, x.Message)),
            .. FormPaper.Shown(entry.Facts.Rules.Of(content)),
        ];
        // What is shown again is still based on the revision that was seen: others may have saved since.
        var seen = FormTyping.Seen(form);
        if (!faults.IsEmpty)
            return Again(
                paper.Model(typing, new(faults, []), clock) with
                {
                    Seen = seen,
                },
                "Chưa lưu. Có chỗ cần sửa:",
                422
            );
        if (seen.Version != (now?.Report.Version ?? 1))
            return Late(
                paper,
                typing,
                seen,
                "Báo cáo đã có bản mới. Hãy mở lại liên kết; lời bạn vừa gõ còn ở dưới đây."
            );
        var (alias, by) = (entry.Ticket.Campaign, entry.Ticket.By);
        try
        {
            now ??= await store.OpenAsync(alias, entry.Ticket.Year, entry.Facts.Unit, by, stop);
            var saving = await store.SaveAsync(now.Id, seen.Revision, content, by, stop);
            (now, paper) = (saving.Now, await PaperAsync(entry, saving.Now, typing.Scope, stop));
            if (!saving.Conflicts.IsEmpty)
                return Again(
                    paper.Model(FormTyping.Of(saving.Merged), FormMarks.Of(saving.Conflicts), clock),
                    "Chưa lưu. Có người khác vừa ghi:",
                    409
                );
            if (form[FieldNames.Action] != FieldNames.Submit)
                return FormPages.Onward(http.Request.Path, FieldNames.Save);
            var known = await knowledge.OfAsync(entry.Facts, now.Report.Content.Scope, stop);
            var questions = known.Questions(now.Report.Content, entry.Facts);
            var asked = FormPaper.Digest(questions);
            if (questions.Length > 0 && !(form[FieldNames.Confirmed] == "1" && form[FieldNames.Asked] == asked))
                return FormPages.Of(
                    paper.Model(FormTyping.Of(now.Report.Content), FormMarks.None, clock) with
                    {
                        Questions = FormPaper.Shown(questions),
                        Asked = asked,
                    }
                );
            // What others wrote meanwhile is handed in with it, so it has to hold as well.
            var merged = FormPaper.Shown(entry.Facts.Rules.Of(now.Report.Content));
            if (!merged.IsEmpty)
                return Again(
                    paper.Model(FormTyping.Of(now.Report.Content), new(merged, []), clock),
                    "Đã lưu, chưa nộp. Có chỗ cần sửa:",
                    422
                );
            now = await store.ActAsync(now.Id, now.Revision, ReportAction.Submit, null, by, stop);
            await WriteAsync(http, entry, now);
            return FormPages.Onward(http.Request.Path, FieldNames.Submit);
        }
        catch (ReportStepRefused refused)
        {
            return Late(paper, typing, seen, refused.Message);
        }
    }

    private async Task<(StoredReport? Now, FormPaper Paper)> PaperAsync(
        FormEntry entry,
        ReportScope? scope,
        CancellationToken stop
    )
    {
        var (ticket, facts) = (entry.Ticket, entry.Facts);
        var now = await store.FindAsync(ticket.Campaign, ticket.Year, facts.Unit, stop);
        return (now, await PaperAsync(entry, now, scope ?? now?.Report.Content.Scope ?? ReportScope.Own, stop));
    }

    private async Task<FormPaper> PaperAsync(
        FormEntry entry,
        StoredReport? now,
        ReportScope scope,
        CancellationToken stop
    ) =>
        new(
            entry,
            now,
            await knowledge.OfAsync(entry.Facts, scope, stop),
            snapshots.Current.Places.Find(entry.Facts.Unit.Place)?.Level
        );

    private async Task<string?> WordsAsync(Guid id, CancellationToken stop) =>
        (await store.StepsAsync(id, stop)).LastOrDefault(x => x.Action == ReportAction.Return)?.Words;

    private Task WriteAsync(HttpContext http, FormEntry entry, StoredReport now) =>
        entry.Ticket.Officer is { } officer
            ? log.WriteAsync(
                AccountEventKind.ResultsChanged,
                officer,
                address: http.Connection.RemoteIpAddress?.ToString(),
                detail: $"{ReportAction.Submit} {now.Id}: {now.Year} {now.Report.Unit.Name}"
            )
            : Task.CompletedTask;

    private Page Late(FormPaper paper, FormTyping typing, (int Version, int Revision) seen, string message) =>
        Again(
            paper.Model(typing, new([(null, message)], []), clock) with
            {
                IsOpen = true,
                Seen = seen,
            },
            "Chưa lưu.",
            409
        );

    private static Page Again(ReportFormModel model, string title, int status) =>
        FormPages.Of(model with { FaultTitle = title }) with
        {
            Status = status,
        };
}
