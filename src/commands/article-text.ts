/** What a new article says at first. Its address is its name, and it shows one snippet. */
export function toArticleText(name: string, snippet: string, category: string, day: Date): string {
  const title = name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  return `---
title: ${JSON.stringify(title)}
standfirst: What this article shows, in one sentence.
date: ${day.toISOString().slice(0, 10)}
category: ${JSON.stringify(category)}
draft: true
---

This program waits for <Value of="${snippet}" elapsed />:

<Snippet of="${snippet}" output="times" />
`;
}
