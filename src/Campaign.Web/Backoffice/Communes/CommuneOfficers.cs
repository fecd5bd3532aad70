using Campaign.Content.Files;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Users;
using Campaign.UmbracoHost.Requests;

namespace Campaign.Web.Backoffice.Communes;

/// <summary>A list of communes and their officers.</summary>
/// <param name="List">A line for each officer, see <see cref="CommuneLine"/>.</param>
internal sealed record CommuneList(string? List);

/// <summary>
/// Sets up officers of communes in one step: a folder for each commune, an account for each officer, and the
/// invitation.
/// </summary>
internal sealed class CommuneOfficers(
    SnapshotStore store,
    CommuneFolders folders,
    CommuneFiles files,
    OfficerDirectory officers,
    CampaignClock clock
)
{
    /// <summary>Sets them up. Nothing is made while any line has a fault.</summary>
    public async Task<IResult> SetUpAsync(
        HttpContext http,
        AccountService accounts,
        IOfficerInvitation invitation,
        CommuneList sent
    )
    {
        var (by, places, today) = (http.Officer(), store.Current.Places, clock.Today);
        var (lines, wrong) = CommuneLine.Read(sent.List, places, today);
        List<string> faults = [.. wrong, .. lines.Select(Taken).OfType<string>()];
        var wanted = lines.SelectMany(x => x.Communes).DistinctBy(x => x.Ref).ToList();
        var known = wanted.ConvertAll(x =>
            (Commune: x, Province: places.Chain(x.Ref, today).FirstOrDefault(y => y.Level == PlaceLevel.Province))
        );
        faults.AddRange(known.Where(x => x.Province is null).Select(x => $"{x.Commune.Ref}: không rõ thuộc tỉnh nào."));
        if (faults.Count > 0)
            return Problems.Invalid(string.Join(" ", faults.Take(10)));
        IReadOnlyDictionary<string, Guid> made,
            kept;
        try
        {
            var named = known.ConvertAll(x => (x.Commune, Name(x.Commune), x.Province!, Name(x.Province!)));
            (made, kept) = (folders.Ensure(named, by.Number), files.Ensure(named, by.Number));
        }
        catch (InvalidOperationException fault)
        {
            return Problems.Invalid(fault.Message);
        }
        var done = new List<object>();
        foreach (var line in lines)
        {
            StartNodes starts = new([.. Of(line, made)], [.. Of(line, kept)]);
            done.Add(await AccountAsync(http, accounts, invitation, line, starts, by));
        }
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new { officers = done });

        static IEnumerable<Guid> Of(CommuneLine line, IReadOnlyDictionary<string, Guid> keys) =>
            line.Communes.Select(x => keys[x.Ref]);

        string Name(Place place) => (place.On(today) ?? place.Latest).FullName;
    }

    // Somebody with more rights must not be confined by a slip of the pen.
    private string? Taken(CommuneLine line) =>
        Find(line.Email) is { } officer && !officer.GroupAliases.SequenceEqual([OfficerGroup.CommuneOfficer.Alias])
            ? $"{line.Email} đã có tài khoản ở nhóm khác: hãy sửa tài khoản ấy bằng tay."
            : null;

    private Officer? Find(string email) =>
        officers.All.FirstOrDefault(x => string.Equals(x.Email, email, StringComparison.OrdinalIgnoreCase));

    private async Task<object> AccountAsync(
        HttpContext http,
        AccountService accounts,
        IOfficerInvitation invitation,
        CommuneLine line,
        StartNodes starts,
        Officer by
    )
    {
        if (Find(line.Email) is { } there)
        {
            var changed = await accounts.ChangeAsync(
                there.Id,
                AccountEventKind.Changed,
                by.Id,
                x =>
                {
                    x.DocumentStartNodes = [.. x.DocumentStartNodes.Union(starts.Documents)];
                    x.MediaStartNodes = [.. x.MediaStartNodes.Union(starts.Files)];
                }
            );
            return Said(line, changed.Success ? "Đã thêm xã." : string.Join(" ", changed.Errors), null);
        }
        var officer = new Officer
        {
            Email = line.Email,
            Name = line.Name,
            GroupAliases = [OfficerGroup.CommuneOfficer.Alias],
            DocumentStartNodes = starts.Documents,
            MediaStartNodes = starts.Files,
        };
        var added = await accounts.AddAsync(officer, password: null, by.Id);
        if (!added.Success)
            return Said(line, string.Join(" ", added.Errors), null);
        var (link, failure) = await invitation.SendAsync(officer, null, http);
        return failure is null
            ? Said(line, "Đã tạo tài khoản và gửi thư mời.", null)
            : Said(line, $"Đã tạo tài khoản. {failure} Hãy tự chuyển liên kết này, dùng được một lần:", link);
    }

    private sealed record StartNodes(List<Guid> Documents, List<Guid> Files);

    private static object Said(CommuneLine line, string says, string? link) =>
        new
        {
            line.Email,
            line.Name,
            communes = line.Communes.Select(x => x.Latest.FullName),
            says,
            link,
        };
}
