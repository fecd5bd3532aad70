using System.Text.RegularExpressions;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>What a screen says, and how to tell that it is English.</summary>
internal static partial class Words
{
    /// <summary>
    /// A script: the texts that are drawn, through all shadow roots, with the names and hints of controls.
    /// </summary>
    public const string Shown = """
        () => {
          const texts = new Set();
          const note = x => x?.trim() && texts.add(x.trim().replace(/\s+/g, ' '));
          const walk = node => {
            if (node.nodeType === Node.TEXT_NODE) return note(node.data);
            if (node.nodeType !== Node.ELEMENT_NODE || /^(STYLE|SCRIPT|TEMPLATE)$/.test(node.tagName)) return;
            if (!node.checkVisibility({ visibilityProperty: true })
                && getComputedStyle(node).display !== 'contents') return;
            for (const name of ['aria-label', 'placeholder', 'title', 'label']) note(node.getAttribute(name));
            if (node.tagName === 'SLOT' && node.assignedNodes().length) return node.assignedNodes().forEach(walk);
            (node.shadowRoot ?? node).childNodes.forEach(walk);
          };
          walk(document.body);
          return [...texts];
        }
        """;

    /// <summary>Words that no Vietnamese sentence has.</summary>
    [GeneratedRegex(
        @"\b(save|cancel|delete[ds]?|create[ds]?|creating|settings?|not found|an error|error|"
            + @"unknown|search|remove[ds]?|edit|close|submit|choose|"
            + @"select(ed)?|add|(un)?publish(ed)?|moved?|copy|copied|duplicated?|sort|restored?|trash(ed)?|"
            + @"loading|content|documents?|folders?|"
            + @"back|next|name|description|permissions?|users?|groups?|password|languages?|open|show|hide|view|"
            + @"upload(ed)?|download|failed|"
            + @"are you sure|items?|recycle|details|links?|history|general|updated?|draft|preview|help|"
            + @"properties|property|confirm|enabled?|"
            + @"disabled?|reload|the|this|with|you|your|has|have|been|was|is|are|of|from|and|Allow|"
            + @"Enter|more|All|Type|Value|Empty|Clear|Required|Invalid)\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex English();

    /// <summary>A call as the log of accounts quotes it, with the permission that was missing.</summary>
    [GeneratedRegex(@"(GET|PUT|POST|DELETE) /umbraco/\S+( Umb\.\S+)?")]
    public static partial Regex Call();
}
