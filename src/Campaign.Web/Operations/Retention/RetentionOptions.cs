using System.ComponentModel.DataAnnotations;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.Web.Operations.Retention;

/// <summary>Section <c>Campaign:Retention</c>: for how many days what names people is kept.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Campaign:Retention";

    /// <summary>Network addresses in the audit log of accounts.</summary>
    [Range(1, 366)]
    public int ClientAddresses { get; set; } = 30;

    /// <summary>Sign-ins and refusals in the audit log of accounts.</summary>
    [Range(1, 3660)]
    public int SignIns { get; set; } = 180;

    /// <summary>Accounts, except administrators', in which nobody has ever signed in.</summary>
    [Range(7, 3660)]
    public int UnusedAccounts { get; set; } = 90;

    /// <summary>Everything but the name in disabled accounts.</summary>
    [Range(1, 3660)]
    public int DisabledAccounts { get; set; } = 365;

    /// <summary>Mail that lies in the product's own drop folder because there is no mail server.</summary>
    [Range(1, 366)]
    public int MailDrop { get; set; } = 30;

    /// <summary>Addresses to which links to the form of results were sent, after the link has ended.</summary>
    [Range(1, 3660)]
    public int LinkRecipients { get; set; } = 90;

    /// <summary>What officers were told by mail, as notes without words.</summary>
    [Range(366, 3660)]
    public int Notices { get; set; } = 400;

    /// <summary>Keys by which a report of results that is sent twice is recognised.</summary>
    [Range(366, 3660)]
    public int ReportRequests { get; set; } = 400;

    /// <summary>Those of accounts.</summary>
    public AccountPeriods Accounts =>
        new(
            TimeSpan.FromDays(ClientAddresses),
            TimeSpan.FromDays(SignIns),
            TimeSpan.FromDays(UnusedAccounts),
            TimeSpan.FromDays(DisabledAccounts)
        );
}
