using System.Net;
using System.Xml.Linq;
using Campaign.Content.Projection;
using Campaign.Core.Campaigns;
using Campaign.Core.Vocabularies;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Approvals;
using Campaign.Web.Tests.Authority;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Tests.Whole.Secrecy;

/// <summary>Officers: who they are, what opens their accounts, and what they say to each other.</summary>
internal sealed partial class Planter
{
    private async Task PlantPeopleAsync()
    {
        foreach (var group in OfficerGroup.All)
        {
            using var session = await SignInAsync(group);
            // A name that is shown to colleagues beside what its owner did.
            if (group == OfficerGroup.ChiefEditor)
                Closest.Add(await _site.PublishedMessageAsync(session, _site.Folder(AuthoritySite.Own)));
            if (group == OfficerGroup.Administrator)
                await InviteAsync(session);
        }
        await using var db = await _site.Get<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        foreach (var officer in await db.Users.AsNoTracking().ToListAsync())
        {
            if (officer.PasswordHash is { } hash)
                Secrets.Keep("hash of an officer's password", hash);
            Secrets.Keep("an officer's security stamp", officer.SecurityStamp!);
        }
        foreach (var key in await db.DataProtectionKeys.AsNoTracking().ToListAsync())
            Secrets.Keep("key that signs cookies", XDocument.Parse(key.Xml!).Descendants("value").First().Value);
    }

    private async Task<Session> SignInAsync(OfficerGroup group)
    {
        var session = await whole.SignInAsync(
            group,
            x =>
            {
                x.Name = Secrets.Word($"name of an officer ({group.Alias})");
                x.Email = $"{Secrets.Word($"address of an officer ({group.Alias})")}@example.test";
                x.DocumentStartNodes = [_site.Folder(AuthoritySite.Own)];
                x.ContentLanguages = [English];
            }
        );
        foreach (var line in session.Cookies.Lines)
            if (line[(line.IndexOf('=') + 1)..].Split(';')[0] is { Length: >= 20 } value)
                Secrets.Keep($"cookie {line[..line.IndexOf('=')]} ({group.Alias})", value);
        return session;
    }

    private async Task InviteAsync(Session administrator)
    {
        var address = $"{Secrets.Word("address of somebody who is invited")}@example.test";
        using var invited = await administrator.SendAsync(
            "POST",
            "user/invite",
            new
            {
                email = address,
                name = Secrets.Word("name of somebody who is invited"),
                userName = address,
                message = Secrets.Word("words of an invitation"),
                userGroupIds = new[] { new { id = OfficerGroup.Writer.Key } },
            }
        );
        Assert.Equal(HttpStatusCode.Created, invited.StatusCode);
        var link = invited.Headers.GetValues("X-Campaign-Link").Single();
        var token = link[(link.IndexOf("token=", StringComparison.Ordinal) + "token=".Length)..];
        Secrets.Keep("token of an invitation", token);
        Secrets.Keep("token of an invitation, decoded", Uri.UnescapeDataString(token));
    }

    private async Task PlantApprovalAsync()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await SignInAsync(OfficerGroup.ChiefEditor);
        var edition = Snapshot.All<Edition>().First().Id;
        var id = await AuthoritySite.CreateAsync(
            writer,
            "event",
            Secrets.Word("event that was returned: name", isDraft: true),
            edition,
            AuthoritySite.Value("kind", new[] { _site.Get<Projector>().Lists[VocabularySet.EventKind].Items[0].Name }),
            AuthoritySite.Value("startDate", "2026-12-01"),
            AuthoritySite.Value("sourceNote", "Mẫu.")
        );
        await DoneAsync(
            writer.SendAsync(
                "POST",
                "campaign/approvals",
                new
                {
                    documents = new[] { new { id, culture = (string?)null } },
                    withBranch = false,
                    words = Secrets.Word("words of a submission"),
                }
            )
        );
        var open = await ApprovalSite.OpenAsync(writer, id);
        var (status, text) = await ApprovalSite.DecideAsync(
            chief,
            id,
            open,
            "return",
            Secrets.Word("words of a returned approval")
        );
        Assert.True(status == HttpStatusCode.OK, text);
    }
}
