using Campaign.Content.Publishing.Listing;
using Campaign.UmbracoHost.Management;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Lists;

/// <summary>Lets the editor of a new document begin with what follows from its place.</summary>
internal sealed class NewDraftFilling(NewDrafts drafts) : INewDraft
{
    public void Fill(IContent draft) => drafts.Fill(draft);
}
