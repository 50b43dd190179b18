/** The parts that the page of every project has, by their anchors. */
export const projectParts = {
  practises: { id: 'project-practises', title: 'What it brings together' },
  task: { id: 'project-task', title: 'What to do' },
  further: { id: 'project-further', title: 'When all checks hold' },
} as const;
